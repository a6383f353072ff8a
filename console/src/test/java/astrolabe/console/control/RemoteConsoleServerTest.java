package astrolabe.console.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.console.Aliases;
import astrolabe.console.CommandSet;
import astrolabe.console.Commands;
import astrolabe.console.FakeCommand;
import astrolabe.console.Permissions;
import astrolabe.console.Permissions.Rule;
import astrolabe.console.remote.Connection;
import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RemoteConsoleServerTest {

    private static final Identity IDENTITY = new Identity("pbx", "Astrolabe 1", 42);
    private static final Commands ECHO =
            (line, out) -> {
                out.line(line);
                return !line.startsWith("bad");
            };

    @TempDir private Path directory;

    @Test
    void answers_end_with_the_status() throws IOException {
        try (var _ = open(ECHO);
                var client = new RawClient(socket())) {
            client.send("run good äöü\nrun bad\n");

            assertThat(client.receive()).isEqualTo("OUTPUT good äöü\n");
            assertThat(client.receive()).isEqualTo("END 0");
            assertThat(client.receive()).isEqualTo("OUTPUT bad\n");
            assertThat(client.receive()).isEqualTo("END 1");
        }
    }

    @Test
    void only_the_owner_may_connect() throws IOException {
        try (var _ = open(ECHO)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void others_may_connect_where_they_are_named() throws IOException {
        var access =
                new Access(
                        PosixFilePermissions.fromString("rw-rw----"),
                        Optional.empty(),
                        Optional.empty(),
                        () -> Permissions.OPEN);
        try (var _ = RemoteConsoleServer.open(socket(), access, ECHO, LogFeed.SILENT, IDENTITY)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                    .isEqualTo("rw-rw----");
        }
    }

    @Test
    void an_account_that_is_not_there_is_named_and_leaves_nothing_behind() {
        var access =
                new Access(
                        PosixFilePermissions.fromString("rw-rw----"),
                        Optional.empty(),
                        Optional.of("nosuchgroup"),
                        () -> Permissions.OPEN);
        assertThatThrownBy(() ->
                        RemoteConsoleServer.open(socket(), access, ECHO, LogFeed.SILENT, IDENTITY))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no account or group nosuchgroup");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void commands_are_told_who_asks() throws IOException {
        var asked = new java.util.concurrent.atomic.AtomicReference<String>("");
        Commands commands =
                (line, out) -> {
                    asked.set(line + " " + out.permits("core show version"));
                    return true;
                };
        var nobodyElse =
                new Permissions(
                        false, Map.of(userName(), List.of(new Rule(true, "all"))), Map.of());
        var access =
                new Access(
                        PosixFilePermissions.fromString("rw-------"),
                        Optional.empty(),
                        Optional.empty(),
                        () -> nobodyElse);
        try (var _ =
                        RemoteConsoleServer.open(
                                socket(), access, commands, LogFeed.SILENT, IDENTITY);
                var client = new RawClient(socket())) {
            client.send("run x\n");
            assertThat(client.receive()).isEqualTo("END 0");
        }
        assertThat(asked).hasValue("x true");
    }

    private static String userName() {
        return System.getProperty("user.name");
    }

    @Test
    void closing_removes_the_file_and_ends_connections_and_commands()
            throws IOException, InterruptedException {
        var running = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var server = open(waiting(running, ended));
        try (var client = new RawClient(socket())) {
            client.send("run wait\n");
            running.await();

            server.close();

            assertThat(ended.getCount()).isZero();
            assertThat(client.receive()).isEqualTo("closed");
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void a_command_is_interrupted_when_its_client_goes_away()
            throws IOException, InterruptedException {
        var running = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        try (var _ = open(waiting(running, ended))) {
            try (var client = new RawClient(socket())) {
                client.send("run wait\n");
                running.await();
            }

            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_command_that_waits_shows_what_it_has_so_far() throws IOException {
        var goOn = new CountDownLatch(1);
        Commands commands =
                (_, out) -> {
                    out.line("one moment");
                    out.flush();
                    goOn.await();
                    out.line("done");
                    return true;
                };
        try (var _ = open(commands);
                var client = new RawClient(socket())) {
            client.send("run wait\n");
            assertThat(client.receive()).isEqualTo("OUTPUT one moment\n");
            goOn.countDown();
            assertThat(client.receive()).isEqualTo("OUTPUT done\n");
            assertThat(client.receive()).isEqualTo("END 0");
        }
    }

    @Test
    void a_long_answer_is_sent_while_it_is_made_and_ends_with_its_client()
            throws IOException, InterruptedException {
        var ended = new CountDownLatch(1);
        Commands commands =
                (_, out) -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        out.line("and on it goes");
                    }
                    ended.countDown();
                    return true;
                };
        try (var _ = open(commands)) {
            try (var client = new RawClient(socket())) {
                client.send("run everything\n");
                assertThat(client.receive()).startsWith("OUTPUT and on it goes\n");
            }
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_path_longer_than_the_system_takes_is_reached_from_the_working_directory()
            throws IOException {
        Path deep = directory;
        while (deep.toString().length() < 100) {
            deep = Files.createDirectories(deep.resolve("d"));
        }
        Path socket = deep.resolve("asterisk.ctl");
        try (var _ = RemoteConsoleServer.open(socket, ECHO, LogFeed.SILENT, IDENTITY);
                var connection = Connection.open(socket)) {
            assertThat(connection.send("run hello")).isTrue();
            assertThat(connection.frames().next()).isTrue();
        }
    }

    @Test
    void what_a_dead_process_left_is_replaced() throws IOException {
        try (var dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertThat(socket()).exists();

        try (var _ = open(ECHO);
                var client = new RawClient(socket())) {
            client.send("run hello\n");
            assertThat(client.receive()).isEqualTo("OUTPUT hello\n");
        }
    }

    @Test
    void a_living_server_is_left_alone() throws IOException {
        try (var _ = open(ECHO)) {
            assertThatIOException()
                    .isThrownBy(() -> open(ECHO))
                    .isInstanceOf(BindException.class)
                    .withMessageContaining("Asterisk already running on " + socket());
            assertThat(socket()).exists();
        }
    }

    @Test
    void a_file_that_is_no_socket_is_left_alone() throws IOException {
        Files.writeString(socket(), "precious");

        assertThatIOException()
                .isThrownBy(() -> open(ECHO))
                .withMessageContaining("is not a socket");
        assertThat(socket()).hasContent("precious");
    }

    @Test
    void the_directory_must_exist_and_not_be_open_to_everyone() throws IOException {
        Path missing = directory.resolve("missing/asterisk.ctl");
        assertThatIOException()
                .isThrownBy(() -> RemoteConsoleServer.open(missing, ECHO, LogFeed.SILENT, IDENTITY))
                .isInstanceOf(NoSuchFileException.class);

        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatIOException()
                .isThrownBy(() -> open(ECHO))
                .withMessageContaining("may be written by everyone");
    }

    @Test
    void a_socket_that_another_server_has_taken_over_is_not_removed() throws IOException {
        var first = open(ECHO);
        Files.delete(socket());
        try (var _ = open(ECHO)) {
            first.close();
            assertThat(socket()).exists();
        }
    }

    @Test
    void too_many_connections_are_told_so() throws IOException {
        var clients = new ArrayList<RawClient>();
        try (var _ = open(ECHO)) {
            for (int i = 0; i < RemoteConsoleServer.MAX_CONNECTIONS; i++) {
                clients.add(new RawClient(socket()));
            }
            try (var oneTooMany = new RawClient(socket())) {
                assertThat(oneTooMany.receive())
                        .isEqualTo("REFUSED Too many consoles are connected.\n");
                assertThat(oneTooMany.receive()).isEqualTo("closed");
            }
            clients.getLast().send("run still\n");
            assertThat(clients.getLast().receive()).isEqualTo("OUTPUT still\n");
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void an_attached_console_is_greeted_and_hears_the_log_until_it_leaves()
            throws IOException, InterruptedException {
        var feed = new HandFeed();
        try (var _ = RemoteConsoleServer.open(socket(), ECHO, feed, IDENTITY)) {
            try (var client = new RawClient(socket())) {
                client.send("attach 2\n");
                assertThat(client.receive())
                        .isEqualTo(
                                "OUTPUT Connected to Astrolabe 1 currently running on pbx (pid ="
                                        + " 42)\n");
                assertThat(client.receive()).isEqualTo("PROMPT pbx*CLI> ");
                assertThat(client.receive()).isEqualTo("END 0");

                feed.listening.await();
                assertThat(feed.listeners.getFirst().verbose()).isEqualTo(2);
                feed.listeners.getFirst().line("something happened");
                assertThat(client.receive()).isEqualTo("LOG something happened\n");
            }
            assertThat(feed.ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void each_console_has_a_level_of_its_own_that_its_commands_change() throws IOException {
        Commands commands =
                (line, out) -> {
                    out.line("was " + out.verbose());
                    out.verbose(Integer.parseInt(line));
                    return true;
                };
        try (var _ = open(commands);
                var one = new RawClient(socket());
                var other = new RawClient(socket())) {
            one.send("run 3\nrun 4\n");
            assertThat(one.receive()).isEqualTo("OUTPUT was 0\n");
            assertThat(one.receive()).isEqualTo("END 0");
            assertThat(one.receive()).isEqualTo("OUTPUT was 3\n");
            other.send("run 1\n");
            assertThat(other.receive()).isEqualTo("OUTPUT was 0\n");
        }
    }

    @Test
    void a_console_is_told_what_could_stand_at_the_end_of_a_line() throws IOException {
        var commands =
                new CommandSet(
                        List.of(FakeCommand.named("queue show"), FakeCommand.named("queue summon")),
                        Aliases.NONE);
        try (var _ = open(commands);
                var client = new RawClient(socket())) {
            client.send("complete queue s\n");

            assertThat(client.receive()).isEqualTo("OUTPUT 6\nshow\nsummon\n");
            assertThat(client.receive()).isEqualTo("END 0");
        }
    }

    private static Commands waiting(CountDownLatch running, CountDownLatch ended) {
        return (_, _) -> {
            running.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return true;
        };
    }

    private RemoteConsoleServer open(Commands commands) throws IOException {
        return RemoteConsoleServer.open(socket(), commands, LogFeed.SILENT, IDENTITY);
    }

    private Path socket() {
        return directory.resolve("asterisk.ctl");
    }

    private static final class HandFeed implements LogFeed {
        private final List<Listener> listeners = new ArrayList<>();
        private final CountDownLatch listening = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public Listening listen(Listener listener) {
            listeners.add(listener);
            listening.countDown();
            return ended::countDown;
        }
    }
}
