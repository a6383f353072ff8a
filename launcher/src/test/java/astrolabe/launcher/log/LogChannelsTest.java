package astrolabe.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.launcher.log.LogChannels.Adding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said arrives where {@code logger.conf} has it go. */
@Timeout(60)
class LogChannelsTest {

    @TempDir private Path directory;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final LogWriter writer =
            new LogWriter(
                    terminal, entry -> entry.place().equals("logger"), () -> 0, Entries.STYLE);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void each_file_gets_the_levels_it_asked_for() throws Exception {
        LogChannels channels = channels("messages.log => notice\nerrors.log => error,security\n");
        say(LogLevel.NOTICE, "one", LogLevel.ERROR, "two", LogLevel.SECURITY, "three");
        assertThat(lines("messages.log")).hasSize(1).first().asString().endsWith(": Dial: one");
        assertThat(lines("errors.log")).hasSize(2);
        assertThat(channels.shown())
                .extracting(LogChannels.Shown::name)
                .containsExactly(path("errors.log"), path("messages.log"));
    }

    @Test
    void the_hosts_name_can_stand_behind() {
        configure("[general]\nappendhostname = yes\n[logfiles]\nfull => *\n");
        assertThat(directory.resolve("full.pbx-one")).exists();
    }

    @Test
    void a_channel_that_is_added_stays_over_a_reload_and_goes_with_its_removal() throws Exception {
        LogChannels channels = channels("messages.log => notice\n");
        assertThat(channels.add("more.json", "[json]error")).isEqualTo(Adding.ADDED);
        assertThat(channels.add("more.json", "error")).isEqualTo(Adding.THERE_ALREADY);
        assertThat(channels.add("messages.log", "error")).isEqualTo(Adding.THERE_ALREADY);
        assertThat(channels.add("other", "loud")).isEqualTo(Adding.NO_LEVELS);
        assertThat(channels.configure(conf("[logfiles]\nmessages.log => notice\n"))).isTrue();
        say(LogLevel.ERROR, "seen");
        assertThat(channels.remove("more.json")).isTrue();
        assertThat(channels.remove("more.json")).isFalse();
        assertThat(channels.remove("messages.log")).isFalse();
        say(LogLevel.ERROR, "unseen");
        assertThat(lines("more.json"))
                .hasSize(1)
                .first()
                .asString()
                .contains("{\"hostname\"", "\"seen\"");
    }

    @Test
    void whoever_may_run_commands_may_not_write_outside_the_log_directory() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Path inside = Files.createDirectory(directory.resolve("log"));
        Files.createSymbolicLink(inside.resolve("link"), outside);
        LogChannels channels =
                new LogChannels(writer, inside, "pbx-one", Path.of("/none"), _ -> {});
        for (String name :
                List.of("../outside/x", outside + "/x", "link/x", "/etc/cron.d/x", "syslog.no")) {
            assertThat(channels.add(name, "error")).as(name).isEqualTo(Adding.NO_PLACE);
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void full_files_are_put_aside_under_the_next_number() throws Exception {
        rotateThrice("sequential");
        assertThat(text("m.0")).contains("first");
        assertThat(text("m.1")).contains("second");
        assertThat(text("m.2")).contains("third");
        assertThat(text("m")).isEmpty();
    }

    @Test
    void or_the_oldest_gets_the_highest_number() throws Exception {
        rotateThrice("rotate");
        assertThat(text("m.2")).contains("first");
        assertThat(text("m.1")).contains("second");
        assertThat(text("m.0")).contains("third");
    }

    @Test
    void or_the_time_twice_within_a_second_too() throws Exception {
        rotateThrice("timestamp");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.matches("m\\.\\d{10}(\\.\\d)?"))
                    .hasSize(3);
        }
    }

    @Test
    void or_somebody_else_moves_them_and_they_are_opened_anew() throws Exception {
        LogChannels channels = configure(strategy("none"));
        say(LogLevel.ERROR, "first");
        Files.move(directory.resolve("m"), directory.resolve("moved"));
        assertThat(channels.rotate()).isTrue();
        say(LogLevel.ERROR, "second");
        assertThat(text("moved")).contains("first");
        assertThat(text("m")).contains("second");
    }

    @Test
    void a_command_runs_after_each_rotation_with_the_files_path_in_its_environment()
            throws Exception {
        Path strange = Files.createDirectory(directory.resolve("a'; touch b"));
        try (WatchService watch = directory.getFileSystem().newWatchService()) {
            strange.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            LogChannels channels =
                    new LogChannels(writer, strange, "pbx-one", Path.of("/none"), _ -> {});
            assertThat(
                            channels.configure(
                                    conf(
                                            strategy("rotate")
                                                    .replace(
                                                            "[logfiles]",
                                                            "exec_after_rotate = cp"
                                                                    + " \"$filename.0\""
                                                                    + " \"$filename.copy\"\n"
                                                                    + "[logfiles]"))))
                    .isTrue();
            say(LogLevel.ERROR, "first");
            assertThat(channels.rotate()).isTrue();
            while (!Files.exists(strange.resolve("m.copy"))) {
                watch.take().reset();
            }
        }
        assertThat(directory.resolve("b")).doesNotExist();
    }

    @Test
    void queues_have_a_file_of_their_own() throws Exception {
        LogChannels channels = configure("[general]\n[logfiles]\nm => error\n");
        assertThat(text("queue_log")).matches("\\d{10}\\|NONE\\|NONE\\|NONE\\|QUEUESTART\\|\n");
        assertThat(channels.configure(conf("[general]\nqueue_log = yes\n"))).isTrue();
        assertThat(lines("queue_log"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("|NONE|NONE|NONE|CONFIGRELOAD|");
        assertThat(channels.configure(conf("[general]\nqueue_log = no\n"))).isTrue();
        assertThat(lines("queue_log")).hasSize(2);
    }

    @Test
    void a_full_disk_is_told_once_and_what_else_is_written_is_written() throws Exception {
        channels("/dev/full => error\nm => error\n");
        say(LogLevel.ERROR, "one", LogLevel.ERROR, "two");
        say(LogLevel.ERROR, "three");
        assertThat(lines("m")).filteredOn(line -> line.contains("Dial")).hasSize(3);
        // An outlet complains through the program's own log, which tests do not listen to.
        Outlet full = fullDisk();
        full.write(Entries.of(LogLevel.ERROR, "x"), Entries.STYLE);
        full.flush(Entries.TIME);
        full.write(Entries.of(LogLevel.ERROR, "y"), Entries.STYLE);
        full.flush(Entries.TIME);
        full.flush(Entries.TIME.plusSeconds(10));
        full.write(later("z"), Entries.STYLE);
        full.flush(Entries.TIME.plusSeconds(10));
        assertThat(complaints)
                .singleElement()
                .asString()
                .startsWith("/dev/full can't be written, its lines are left out until it can: ");
    }

    @Test
    void a_file_that_can_be_written_again_says_how_much_is_missing() throws Exception {
        Path missing = directory.resolve("not/yet/there");
        Outlet outlet =
                new Outlet(
                        LogChannel.read("there", "error", false, _ -> {}),
                        "there",
                        () -> FileSink.open(missing),
                        complaints::add);
        outlet.write(Entries.of(LogLevel.ERROR, "one"), Entries.STYLE);
        outlet.write(Entries.of(LogLevel.ERROR, "two"), Entries.STYLE);
        Files.createDirectories(directory.resolve("not/yet"));
        outlet.write(later("three"), Entries.STYLE);
        outlet.close();
        assertThat(complaints)
                .hasSize(2)
                .last()
                .isEqualTo("there can be written again, 2 lines are missing");
        assertThat(Files.readString(missing)).contains("three").doesNotContain("two");
    }

    @Test
    void a_disk_that_hangs_holds_up_nobody_who_speaks() throws Exception {
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch freed = new CountDownLatch(1);
        Outlet outlet =
                new Outlet(
                        LogChannel.read("m", "error", false, _ -> {}),
                        "m",
                        () -> {
                            hung.countDown();
                            awaitQuietly(freed);
                            return FileSink.open(directory.resolve("m"));
                        },
                        complaints::add);
        writer.write(Entries.of(LogLevel.NOTICE, "before"));
        Thread changing =
                Thread.ofVirtual().start(() -> writer.change(List.of(outlet), Entries.STYLE, 3));
        hung.await();
        for (int line = 0; line < 10; line++) {
            writer.write(Entries.of(LogLevel.ERROR, "line " + line)); // returns, or the test hangs
        }
        freed.countDown();
        changing.join();
        writer.settle();
        assertThat(lines("m")).hasSize(3).first().asString().endsWith("line 0");
        writer.settle();
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("More than 3 log lines were waiting: 7 were left out");
    }

    private final List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();

    private Outlet fullDisk() {
        return new Outlet(
                LogChannel.read("/dev/full", "error", false, _ -> {}),
                "/dev/full",
                () -> FileSink.open(Path.of("/dev/full")),
                complaints::add);
    }

    private static LogEntry later(String text) {
        return new LogEntry(
                Entries.TIME.plusSeconds(10), LogLevel.ERROR, 0, 42, "", "Dial", text, "");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void rotateThrice(String strategy) throws IOException {
        LogChannels channels = configure(strategy(strategy));
        for (String line : List.of("first", "second", "third")) {
            say(LogLevel.ERROR, line);
            assertThat(channels.rotate()).isTrue();
        }
    }

    private static String strategy(String name) {
        return "[general]\nqueue_log = no\nrotatestrategy = " + name + "\n[logfiles]\nm => error\n";
    }

    private LogChannels channels(String files) {
        return configure("[general]\nqueue_log = no\n[logfiles]\n" + files);
    }

    private LogChannels configure(String text) {
        LogChannels channels =
                new LogChannels(writer, directory, "pbx-one", Path.of("/none"), _ -> {});
        assertThat(channels.configure(conf(text))).isTrue();
        return channels;
    }

    private static LoggerConf conf(String text) {
        Problems problems = new Problems();
        LoggerConf conf =
                LoggerConf.read(
                        new ConfigReader(new MemorySource(Map.of("logger.conf", text)))
                                .read("logger.conf")
                                .orEmpty(problems),
                        true,
                        problems);
        assertThat(problems.all()).isEmpty();
        return conf;
    }

    /** Levels and texts in turn. */
    private void say(Object... levelsAndTexts) {
        for (int at = 0; at < levelsAndTexts.length; at += 2) {
            writer.write(
                    Entries.of((LogLevel) levelsAndTexts[at], (String) levelsAndTexts[at + 1]));
        }
        writer.settle();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }

    private String text(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private String path(String file) {
        return directory.resolve(file).toString();
    }
}
