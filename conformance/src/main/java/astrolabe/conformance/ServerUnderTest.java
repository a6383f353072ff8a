package astrolabe.conformance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** A running server that a conversation is held with. Whoever brings the server implements this. */
public interface ServerUnderTest extends AutoCloseable {

    /** Where the manager listens. */
    InetSocketAddress ami();

    /** Where the web server listens. */
    InetSocketAddress web();

    /** Runs a console command and gives the lines it prints. */
    List<String> console(String command) throws IOException;

    /** The spool directory ({@code astspooldir}): call files go to {@code outgoing} below it. */
    Path spool();

    /** Has one of the phones do something; the phones are the endpoints of {@code pjsip.conf}. */
    void phone(String name, PhoneDeed deed) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Starts servers, each by itself: on ports and in directories of its own, several at a time.
     */
    interface Starter {
        ServerUnderTest start(ServerSetup setup) throws IOException;
    }
}
