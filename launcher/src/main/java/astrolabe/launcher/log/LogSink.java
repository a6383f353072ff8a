package astrolabe.launcher.log;

import java.io.IOException;

/** Where a channel's lines end up. Belongs to the thread that writes the log. */
interface LogSink extends AutoCloseable {

    /** Takes one entry, printed; may keep it until {@link #flush}. */
    void write(LogEntry entry, String lines) throws IOException;

    void flush() throws IOException;

    @Override
    void close() throws IOException;
}
