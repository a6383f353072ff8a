package astrolabe.console.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.console.Aliases;
import astrolabe.console.CommandSet;
import astrolabe.console.FakeCommand;
import astrolabe.console.control.Identity;
import astrolabe.console.control.LogFeed;
import astrolabe.console.control.RemoteConsoleServer;
import astrolabe.console.terminal.TerminalConsole.End;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person at the keyboard: keys go in, and what the screen shows comes out. */
@Timeout(60)
class TerminalConsoleTest {

    private static final String CTRL_D = "\u0004";

    @TempDir private Path directory;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void linesAreAnsweredUntilTheUserLeaves() throws IOException {
        try (var _ = server(LogFeed.SILENT)) {
            assertThat(type("queue show 1\n  exit \nqueue show 2\n")).isEqualTo(End.LEFT);
        }
        assertThat(screen())
                .contains("Connected to Astrolabe 1 currently running on pbx (pid = 42)")
                .contains("pbx*CLI> ")
                .contains("queue show [1]")
                .doesNotContain("[2]");
    }

    @Test
    void theTabKeyCompletesWhatTheServerKnows() throws IOException {
        try (var _ = server(LogFeed.SILENT)) {
            assertThat(type("que\tsh\tlast\nquit\n")).isEqualTo(End.LEFT);
        }
        assertThat(screen()).contains("queue show [last]");
    }

    @Test
    void aPasteOfSeveralLinesRunsEach() throws IOException {
        String paste = "\u001b[200~queue show 1\nqueue show 2\nqueue show 3\u001b[201~";
        try (var _ = server(LogFeed.SILENT)) {
            assertThat(type(paste + "\nexit\n")).isEqualTo(End.LEFT);
        }
        assertThat(screen()).contains("queue show [1]", "queue show [2]", "queue show [3]");
    }

    @Test
    void commandsOfTheSystemAreRefused() throws IOException {
        try (var _ = server(LogFeed.SILENT)) {
            assertThat(type("!rm -rf /\nexit\n")).isEqualTo(End.LEFT);
        }
        assertThat(screen())
                .contains("Commands of the system are not run from here.")
                .doesNotContain("No such command");
    }

    @Test
    void levelsOfLogLinesAreColouredUnlessTheServerWantsNone() {
        String line = "[Nov 24 17:04:05] ERROR[42]: Dial: NOTICE[1] is text";
        assertThat(Colours.paint(line).toAnsi())
                .isEqualTo(
                        "[Nov 24 17:04:05] \u001b[31;1mERROR\u001b[0m[42]: Dial: NOTICE[1] is"
                                + " text");
        assertThat(Colours.paint("no log line").toAnsi()).isEqualTo("no log line");
    }

    @Test
    void controlDLeavesToo() throws IOException {
        try (var _ = server(LogFeed.SILENT)) {
            assertThat(type(CTRL_D)).isEqualTo(End.LEFT);
        }
    }

    @Test
    void whatWasTypedIsKeptForTheOwnerAlone() throws IOException {
        try (var _ = server(LogFeed.SILENT)) {
            assertThat(type("queue show 1\nquit\n")).isEqualTo(End.LEFT);
        }
        assertThat(history()).content().contains("queue show 1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history())))
                .isEqualTo("rw-------");
    }

    @Test
    void theLogAppearsWhileNobodyTypes() throws Exception {
        var told = new CountDownLatch(1);
        LogFeed feed =
                listener -> {
                    assertThat(listener.verbose()).isEqualTo(3);
                    listener.line("something happened");
                    told.countDown();
                    return () -> {};
                };
        try (var _ = server(feed);
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var keyboard = new PipedOutputStream();
                var keys = new PipedInputStream(keyboard)) {
            Future<End> end = threads.submit(() -> type(keys));
            told.await();
            keyboard.write("queue show 1\nexit\n".getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            assertThat(end.get()).isEqualTo(End.LEFT);
        }
        assertThat(screen()).contains("something happened");
    }

    @Test
    void aServerThatGoesAwayEndsTheConsoleWhileNobodyTypes() throws Exception {
        var server = server(LogFeed.SILENT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var keyboard = new PipedOutputStream();
                var keys = new PipedInputStream(keyboard)) {
            Future<End> end = threads.submit(() -> type(keys));

            server.close();

            assertThat(end.get()).isIn(End.DISCONNECTED, End.UNREACHABLE);
        }
    }

    @Test
    void withoutAServerThereIsNothingToTypeInto() throws IOException {
        assertThat(type("")).isEqualTo(End.UNREACHABLE);
    }

    private End type(String keys) throws IOException {
        return type(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
    }

    private End type(InputStream keys) throws IOException {
        var terminal = new ExternalTerminal("test", "ansi", keys, shown, StandardCharsets.UTF_8);
        try (var console = new TerminalConsole(terminal, history())) {
            return console.run(socket(), 3, true);
        }
    }

    private String screen() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private RemoteConsoleServer server(LogFeed feed) throws IOException {
        return RemoteConsoleServer.open(
                socket(),
                new CommandSet(List.of(FakeCommand.named("queue show")), Aliases.NONE),
                feed,
                new Identity("pbx", "Astrolabe 1", 42));
    }

    private Path socket() {
        return directory.resolve("asterisk.ctl");
    }

    private Path history() {
        return directory.resolve("history");
    }
}
