package astrolabe.launcher.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** The file that programs for call centres follow: what queues did, one line each. */
record QueueLog(Path file) {

    private static final String NOBODY = "NONE";

    /** Says that queues begin to be told of. */
    void begin(Instant now) throws IOException {
        write(now, "QUEUESTART");
    }

    /** Says that the configuration was read anew. */
    void reloaded(Instant now) throws IOException {
        write(now, "CONFIGRELOAD");
    }

    private void write(Instant now, String event) throws IOException {
        String line =
                String.join(
                        "|",
                        Long.toString(now.getEpochSecond()),
                        NOBODY,
                        NOBODY,
                        NOBODY,
                        event,
                        "\n");
        Path _ =
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
