package astrolabe.launcher.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log file, written at its end. */
final class FileSink implements LogSink {

    private final OutputStream out;

    private FileSink(OutputStream out) {
        this.out = out;
    }

    static FileSink open(Path file) throws IOException {
        return new FileSink(
                new BufferedOutputStream(
                        Files.newOutputStream(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.APPEND)));
    }

    @Override
    public void write(LogEntry entry, String lines) throws IOException {
        out.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
