package astrolabe.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * Replays the named transcripts against a server that already runs: {@code HOST PORT HTTP-PORT
 * SPOOL TRANSCRIPT…}.
 */
public final class ReplayMain {

    private ReplayMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = System.out;
        if (arguments.length < 5) {
            out.println("usage: HOST PORT HTTP-PORT SPOOL-DIRECTORY TRANSCRIPT...");
            out.println(String.join("\n", Suite.transcripts()));
            return;
        }
        var address = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]));
        var web = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[2]));
        var suite =
                new Suite(
                        _ -> new RunningServer(address, web, Path.of(arguments[3])), Pace.RECORDED);
        for (var transcript : List.of(arguments).subList(4, arguments.length)) {
            print(suite.run(transcript), out);
        }
    }

    private static void print(ReplayResult result, PrintStream out) {
        out.println(
                result.isSkipped()
                        ? result.transcript() + ": not yet: " + result.skipped()
                        : result.text());
    }

    /** A server that somebody else started and configured; it has no console and no phones here. */
    private record RunningServer(InetSocketAddress ami, InetSocketAddress web, Path spool)
            implements ServerUnderTest {
        @Override
        public List<String> console(String command) throws IOException {
            throw new IOException("no console: run by hand: " + command);
        }

        @Override
        public void phone(String name, PhoneDeed deed) throws IOException {
            throw new IOException("no phones: do by hand: " + name + " " + deed);
        }

        @Override
        public void close() {}
    }
}
