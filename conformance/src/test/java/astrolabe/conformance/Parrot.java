package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A server that says what a script says, in other words where words are volatile. One virtual
 * thread does all of it.
 */
final class Parrot implements ServerUnderTest {

    private final List<Step> steps;
    private final UnaryOperator<String> words;
    private final ServerSocket listener;
    private final Path spool;
    private final Map<String, Mate> mates = new HashMap<>();
    private final Set<String> greeted = new HashSet<>();
    private final Map<Integer, Long> reached = new HashMap<>();
    private final List<Step.Expect> late = new ArrayList<>();

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /** What its phones were told to do. */
    List<String> told() {
        return List.copyOf(told);
    }

    private record Mate(Socket socket, InputStream in) {
        static Mate accept(ServerSocket listener) throws IOException {
            var socket = listener.accept();
            socket.setTcpNoDelay(true);
            return new Mate(socket, new BufferedInputStream(socket.getInputStream()));
        }

        void skipLines(long count) throws IOException {
            for (var left = count; left > 0; ) {
                switch (in.read()) {
                    case -1 -> throw new EOFException();
                    case '\n' -> left--;
                    default -> {}
                }
            }
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        }
    }

    private Parrot(List<Step> steps, UnaryOperator<String> words) throws IOException {
        this.steps = List.copyOf(steps);
        this.words = words;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.spool = Files.createTempDirectory("parrot");
    }

    static Parrot start(List<Step> steps, UnaryOperator<String> words) throws IOException {
        var parrot = new Parrot(steps, words);
        parrot.archive();
        Thread.ofVirtual().name("parrot").start(parrot::play);
        return parrot;
    }

    private void archive() throws IOException {
        var done = Files.createDirectories(spool.resolve("outgoing_done"));
        for (var step : steps) {
            if (step instanceof Step.Stage(_, StageDirection.Archived(var name, var content))) {
                Files.write(
                        done.resolve(name), content.stream().map(Line::text).map(words).toList());
            }
        }
    }

    private void play() {
        try {
            for (var step : steps) {
                play(step);
                reached.put(step.line(), System.nanoTime());
            }
            sayLate();
        } catch (EOFException | SocketException _) {
            // The replayer went away first: it has seen what it wanted.
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void play(Step step) throws IOException, InterruptedException {
        switch (step) {
            case Step.Send send -> {
                sayLate();
                mate(send.connection())
                        .skipLines(
                                send.lines().stream()
                                        .filter(line -> line.ending() != Line.Ending.NONE)
                                        .count());
                if (send.lines().getLast().ending() == Line.Ending.NONE) {
                    mate(send.connection()).in().skipNBytes(send.lines().getLast().text().length());
                }
            }
            case Step.Expect expect when expect.late() -> late.add(expect);
            case Step.Expect expect -> say(expect);
            case Step.Close close -> {
                sayLate();
                takeTime(close.line());
                mate(close.connection()).socket().close();
                mates.remove(close.connection());
                greeted.remove(close.connection());
            }
            case Step.Stage(_, StageDirection.OtherSession(_, _, var action)) -> {
                var other = Mate.accept(listener);
                other.skipLines(5 + action.size() + 3);
                other.socket().close();
            }
            case Step.Stage _ -> {}
        }
    }

    private void sayLate() throws IOException {
        for (var expect : late) {
            say(expect);
        }
        late.clear();
    }

    private void say(Step.Expect expect) throws IOException {
        if (expect.packet().title().startsWith("HTTP/")) {
            mate(expect.connection()).write(response(expect.packet().lines()));
            return;
        }
        var text = new StringBuilder();
        expect.packet()
                .lines()
                .forEach(line ->
                        text.append(new Line(words.apply(line.text()), line.ending()).wire()));
        mate(expect.connection())
                .write(greeted.add(expect.connection()) ? text.toString() : text + "\r\n");
    }

    /** Other words may be longer: the length that the head tells is theirs. */
    private String response(List<Line> lines) {
        var said =
                lines.stream()
                        .map(line -> new Line(words.apply(line.text()), line.ending()).wire())
                        .collect(Collectors.joining());
        var body = said.indexOf("\r\n\r\n") + 4;
        return body == said.length()
                ? said
                : said.substring(0, body)
                                .replaceFirst(
                                        "Content-Length: \\d+",
                                        "Content-Length: " + (said.length() - body))
                        + said.substring(body);
    }

    private Mate mate(String connection) throws IOException {
        if (!mates.containsKey(connection)) {
            mates.put(connection, Mate.accept(listener));
        }
        return Objects.requireNonNull(mates.get(connection));
    }

    private void takeTime(int line) throws InterruptedException {
        for (var step : steps) {
            if (step instanceof Step.Stage(var end, StageDirection.Took(var since, var atLeast, _))
                    && end > line
                    && reached.containsKey(since)) {
                var left =
                        atLeast.minus(
                                Duration.ofNanos(
                                        System.nanoTime()
                                                - Objects.requireNonNull(reached.get(since))));
                Thread.sleep(
                        left.plusMillis(20).isPositive() ? left.plusMillis(20) : Duration.ZERO);
            }
        }
    }

    @Override
    public InetSocketAddress ami() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    @Override
    public InetSocketAddress web() {
        return ami();
    }

    @Override
    public List<String> console(String command) {
        for (var step : steps) {
            if (step instanceof Step.Stage(_, StageDirection.Console(var recorded, var output))
                    && words.apply(recorded).equals(command)) {
                return output.stream().map(Line::text).map(words).toList();
            }
        }
        return List.of("No such command '" + command + "'");
    }

    @Override
    public Path spool() {
        return spool;
    }

    @Override
    public void phone(String name, PhoneDeed deed) {
        told.add(name + " " + deed); // what comes of it, the script says
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try (var files = Files.walk(spool)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
