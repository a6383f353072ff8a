package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./astrolabe -r} on a terminal, as people use it. */
@Timeout(120)
class ConsoleSessionTest {

    private static final Path RECORDED = Path.of("../docs/console-session.txt");
    private static final String PROMPT = "CLI>";
    private static final Pattern KEY = Pattern.compile("<([A-Za-z-]+)>");

    @TempDir private static Path home;
    private static Installation installation;
    private static RunningScript server;
    private static Path conf;

    private Path own;

    @BeforeAll
    static void start() throws IOException {
        installation = Installation.in(home);
        conf = installation.configuration("pbx");
        server = installation.start(conf);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
        int _ = server.end();
    }

    @BeforeEach
    void makeRoom() throws IOException {
        // A socket's name has no room for the directories that tests usually get.
        own = Files.createTempDirectory("console");
    }

    @AfterEach
    void clear() throws IOException {
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void theRecordedSessionGoesAsItStandsInTheDocumentation() throws Exception {
        try (TerminalSession console = console()) {
            console.untilLast(PROMPT);
            for (String line : Files.readAllLines(RECORDED)) {
                if (line.startsWith("> ")) {
                    console.untilLast(PROMPT);
                    console.type(keys(line.substring(2)));
                } else if (line.startsWith("| ")) {
                    var _ = console.until(line.substring(2));
                }
            }
            console.ended();
        }
    }

    /** Words and keys in turn: {@code core sh<Tab>} are a word and a key. */
    private static String[] keys(String line) {
        List<String> keys = new ArrayList<>();
        Matcher key = KEY.matcher(line);
        int from = 0;
        while (key.find()) {
            if (key.start() > from) {
                keys.add(line.substring(from, key.start()));
            }
            keys.add(key.group(1));
            from = key.end();
        }
        if (from < line.length()) {
            keys.add(line.substring(from));
        }
        return keys.toArray(String[]::new);
    }

    @Test
    void aPasteOfSeveralLinesRunsEach() throws Exception {
        try (TerminalSession console = console()) {
            console.untilLast(PROMPT);
            console.paste("core set verbose 1\ncore set verbose 2\ncore set verbose 3\n");
            console.type("Enter");
            assertThat(console.until("was 2 and is now 3."))
                    .contains(
                            "Console verbose was OFF and is now 1.",
                            "Console verbose was 1 and is now 2.");
        }
    }

    @Test
    void controlCLeavesTheConsoleAndRunsNothing() throws Exception {
        try (TerminalSession console = console()) {
            console.untilLast(PROMPT);
            console.type("core stop now");
            var _ = console.until("CLI> core stop now");
            console.type("C-c");
            console.ended();
        }
        assertThat(server.process().isAlive()).isTrue();
    }

    @Test
    void controlCLeavesWhileACommandStillRuns() throws Exception {
        try (TerminalSession console = console()) {
            console.untilLast(PROMPT);
            console.type("timing test", "Enter");
            var _ = console.until("Attempting to test a timer");
            console.type("C-c");
            console.ended();
        }
        assertThat(server.process().isAlive()).isTrue();
    }

    @Test
    void aConsoleThatBecomesWiderUsesTheRoom() throws Exception {
        try (TerminalSession console = console()) {
            console.untilLast(PROMPT);
            console.resize(170, 50);
            String line = "core show application " + "Wait ".repeat(20) + "Hangup";
            console.type(line);
            assertThat(console.until("Hangup")).anyMatch(shown -> shown.endsWith(line));
        }
    }

    @Test
    void eachConsoleHasALevelOfItsOwnAndLevelsOfLogLinesAreColoured() throws Exception {
        Path otherRoom = Files.createDirectory(own.resolve("2"));
        try (TerminalSession one = console();
                TerminalSession other = console(otherRoom, "-n")) {
            one.untilLast(PROMPT);
            other.untilLast(PROMPT);
            one.type("core set verbose 3", "Enter");
            var _ = one.until("is now 3.");
            other.type("channel originate Local/200@default application Wait 0", "Enter");
            assertThat(one.until("spoken of"))
                    .anyMatch(line ->
                            line.matches(".*VERBOSE\\[\\d+\\]\\[C-[0-9a-f]{8}\\]: .*spoken of.*"));
            other.type("module load nosuch.so", "Enter");
            var _ = other.until("Unable to load module nosuch.so");
            assertThat(other.screen()).noneMatch(line -> line.contains("spoken of"));
            assertThat(one.colouredScreen())
                    .anyMatch(line -> line.contains("\u001b[36mVERBOSE\u001b[39m"));
        }
    }

    @Test
    void whatWasTypedIsThereInTheNextSession() throws Exception {
        Path history = Files.createDirectory(own.resolve("2"));
        try (TerminalSession console = console()) {
            console.untilLast(PROMPT);
            console.type("core show version", "Enter");
            var _ = console.until("Asterisk 23.0.0 (Astrolabe");
            console.type("exit", "Enter");
            console.ended();
        }
        try (TerminalSession console = console(history)) {
            console.untilLast(PROMPT);
            console.type("Up", "Up");
            var _ = console.until("CLI> core show version");
        }
    }

    private TerminalSession console(String... more) throws IOException, InterruptedException {
        return console(own, more);
    }

    private static TerminalSession console(Path room, String... more)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(home.resolve("astrolabe").toString(), "-C", conf.toString(), "-r"));
        command.addAll(List.of(more));
        return TerminalSession.start(
                room,
                100,
                120,
                command,
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "HOME",
                        home.toString(),
                        "ASTROLABE_JDK",
                        System.getProperty("java.home")));
    }
}
