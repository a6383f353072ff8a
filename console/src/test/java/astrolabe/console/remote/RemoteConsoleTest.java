package astrolabe.console.remote;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.console.Aliases;
import astrolabe.console.CommandSet;
import astrolabe.console.Commands;
import astrolabe.console.FakeCommand;
import astrolabe.console.WaitFullyBootedCommand;
import astrolabe.console.control.Identity;
import astrolabe.console.control.LogFeed;
import astrolabe.console.control.RemoteConsoleServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RemoteConsoleTest {

    @TempDir private Path directory;

    private record Ended(int status, String output, String errors) {}

    @Test
    void a_command_prints_its_output_only() throws IOException {
        try (var _ = open(console())) {
            assertThat(console("", "-rx", "queue show \"two words\""))
                    .isEqualTo(new Ended(0, "queue show [two words]\n", ""));
        }
    }

    @Test
    void an_unknown_command_exits_with_success_as_it_always_has() throws IOException {
        try (var _ = open(console())) {
            assertThat(console("", "-rx", "nosuch").status()).isZero();
            assertThat(console("", "-r", "-x", "nosuch").output())
                    .startsWith("No such command 'nosuch'");
        }
    }

    @Test
    void the_configuration_is_the_start_scripts_business() throws IOException {
        try (var _ = open(console())) {
            for (String[] named : new String[][] {{"-C", "a.conf"}, {"-Ca.conf"}}) {
                List<String> given = new ArrayList<>(List.of(named));
                given.addAll(List.of("-rx", "nosuch"));
                assertThat(console("", given.toArray(String[]::new)).output())
                        .startsWith("No such command 'nosuch'");
            }
            assertThat(console("", "-r", "-C").errors()).isEqualTo("option -C needs a value\n");
        }
    }

    @Test
    void output_longer_than_a_frame_arrives_whole() throws IOException {
        String text = "ä€x".repeat(Wire.MAX_PAYLOAD / 3);
        try (var _ = open(printing(text))) {
            assertThat(console("", "-rx", "long").output()).isEqualTo(text);
        }
    }

    @Test
    void without_a_server_the_habitual_words_are_printed() throws IOException {
        assertThat(console("", "-rx", "core show version"))
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "Unable to connect to remote asterisk (does %s exist?)\n"
                                        .formatted(socket())));
    }

    @Test
    void a_line_that_is_too_long_is_refused() throws IOException {
        try (var _ = open(console())) {
            assertThat(console("", "-rx", "x".repeat(Wire.MAX_REQUEST)))
                    .isEqualTo(new Ended(1, "", "The line is too long.\n"));
        }
    }

    @Test
    void a_line_end_within_a_command_is_a_blank() throws IOException {
        try (var _ = open(console())) {
            assertThat(console("", "-rx", "queue show a\nb").output())
                    .isEqualTo("queue show [a, b]\n");
        }
    }

    @Test
    void letters_are_read_as_getopt_reads_them() throws IOException {
        try (var _ = open(console())) {
            for (String flags : List.of("-rx", "-vvvrx", "-nqrTx", "-Rx", "-x")) {
                assertThat(console("", flags, "queue show 1"))
                        .isEqualTo(new Ended(0, "queue show [1]\n", ""));
            }
            assertThat(console("", "-rxqueue show 1").output()).isEqualTo("queue show [1]\n");
            assertThat(console("", "-C", "/x -r/y", "-U", "pbx", "-rx", "queue show 1").output())
                    .isEqualTo("queue show [1]\n");
        }
    }

    @Test
    void what_is_unknown_is_left_aside_with_a_note() throws IOException {
        try (var _ = open(console())) {
            assertThat(console("", "-Zrx", "queue show", "--fast", "stray"))
                    .isEqualTo(
                            new Ended(
                                    0,
                                    "queue show []\n",
                                    """
                                    astrolabe: -Z is unknown and left aside
                                    astrolabe: --fast is unknown and left aside
                                    astrolabe: stray is unknown and left aside
                                    """));
        }
    }

    @Test
    void a_value_that_is_missing_is_asked_for() throws IOException {
        assertThat(console("", "-rx")).isEqualTo(new Ended(1, "", "option -x needs a value\n"));
    }

    @Test
    void a_console_at_a_pipe_answers_in_order_until_its_input_ends() throws IOException {
        try (var _ = open(console())) {
            assertThat(console("queue show 1\n\nqueue show 2\n", "-rvvv"))
                    .isEqualTo(
                            new Ended(
                                    0,
                                    """
                                    Connected to Astrolabe 1 currently running on pbx (pid = 42)
                                    queue show [1]
                                    queue show [2]
                                    """,
                                    ""));
        }
    }

    @Test
    void quitting_leaves_the_rest_unread() throws IOException {
        try (var _ = open(console())) {
            assertThat(console("quit\nqueue show 1\n", "-r").output()).doesNotContain("queue show");
        }
    }

    @Test
    void a_server_that_goes_away_ends_a_console_at_a_pipe()
            throws IOException, ExecutionException, InterruptedException {
        var server = open(console());
        var out = new ByteArrayOutputStream();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var keyboard = new PipedOutputStream();
                var typed = new PipedInputStream(keyboard);
                var connection = Connection.open(socket())) {
            Future<Integer> status =
                    threads.submit(() -> new LineConsole(connection, typed, out).run(0));

            server.close();

            assertThat(status.get()).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .endsWith("\nDisconnected from Asterisk server\n");
        }
    }

    @Test
    void many_clients_are_served_at_once() throws Exception {
        var booted = new CountDownLatch(1);
        var commands = List.of(new WaitFullyBootedCommand(booted), FakeCommand.named("queue show"));
        try (var _ = open(new CommandSet(commands, Aliases.NONE));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<Ended>>();
            for (int i = 0; i < 20; i++) {
                waiting.add(threads.submit(client("core waitfullybooted")));
            }
            assertThat(threads.submit(client("queue show")).get().output())
                    .isEqualTo("queue show []\n");

            booted.countDown();

            for (Future<Ended> client : waiting) {
                assertThat(client.get())
                        .isEqualTo(new Ended(0, "Asterisk has fully booted.\n", ""));
            }
        }
    }

    private Callable<Ended> client(String line) {
        return () -> console("", "-rx", line);
    }

    private Ended console(String input, String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var given = new ArrayList<>(List.of("-s", socket().toString()));
        given.addAll(List.of(arguments));
        int status = RemoteConsole.run(given.toArray(String[]::new), bytes(input), out, errors);
        return new Ended(
                status,
                out.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8));
    }

    private static Commands printing(String text) {
        return (_, out) -> {
            out.print(text);
            return true;
        };
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Commands console() {
        return new CommandSet(List.of(FakeCommand.named("queue show")), Aliases.NONE);
    }

    private RemoteConsoleServer open(Commands commands) throws IOException {
        var identity = new Identity("pbx", "Astrolabe 1", 42);
        return RemoteConsoleServer.open(socket(), commands, LogFeed.SILENT, identity);
    }

    private Path socket() {
        return directory.resolve("asterisk.ctl");
    }
}
