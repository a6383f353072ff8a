package astrolabe.conformance;

import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The whole program in this JVM, with the configuration a transcript was recorded with. */
record ProgramUnderTest(TestServer server) implements ServerUnderTest {

    /** Where the recorded server kept its files; the test's has a directory of its own. */
    private static final Pattern DIRECTORY = Pattern.compile("(?m)^ast\\w+dir *=>.*\n");

    static ProgramUnderTest start(ServerSetup setup) throws IOException {
        Map<String, String> files = new TreeMap<>(setup.files());
        files.computeIfPresent(
                "asterisk.conf", (_, text) -> DIRECTORY.matcher(text).replaceAll(""));
        try {
            return new ProgramUnderTest(TestServer.start(files));
        } catch (InterruptedException e) {
            throw interrupted("the start", e);
        }
    }

    @Override
    public InetSocketAddress ami() {
        return server.address();
    }

    @Override
    public List<String> console(String command) throws IOException {
        try {
            return server.console(command).lines();
        } catch (InterruptedException e) {
            throw interrupted(command, e);
        }
    }

    @Override
    public Path spool() {
        return server.spool();
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (InterruptedException e) {
            throw interrupted("the close", e);
        }
    }

    private static IOException interrupted(String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted: " + what, e);
    }
}
