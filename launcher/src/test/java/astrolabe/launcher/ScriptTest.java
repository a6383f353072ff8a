package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.launcher.Installation.Ended;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./astrolabe} from outside, as administrators, scripts and service managers use it. */
@Timeout(120)
class ScriptTest {

    @TempDir private static Path home;
    private static Installation installation;

    private Path conf;

    @BeforeAll
    static void install() throws IOException {
        installation = Installation.in(home);
    }

    @BeforeEach
    void configure(TestInfo test) throws IOException {
        conf = installation.configuration(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void itSaysWhereItListensAndAnswersThereAndOnTheConsole() throws Exception {
        try (RunningScript script = installation.start(conf, "-f", "-g", "-Z")) {
            assertThat(script.printed())
                    .contains(
                            "astrolabe: -g: a JVM writes no core file by itself",
                            "astrolabe: -Z is unknown and left aside",
                            "Asterisk 23.0.0 (Astrolabe 0.1.0)")
                    .anyMatch(line -> line.matches("Asterisk Ready. Fully booted in \\d+ ms."));
            assertThat(loginAt(script))
                    .startsWith("Asterisk Call Manager/")
                    .contains("Response: Success\r\nMessage: Authentication accepted\r\n");
            assertThat(ask("core waitfullybooted"))
                    .isEqualTo(new Ended(0, "Asterisk has fully booted.\n", ""));
            assertThat(ask("core show version").output()).startsWith("Asterisk 23.0.0 ");
            assertThat(ask("nosuch command"))
                    .isEqualTo(
                            new Ended(
                                    0,
                                    "No such command 'nosuch command' (type 'core show help nosuch"
                                            + " command' for other possible commands)\n",
                                    ""));
        }
    }

    @Test
    void theControlSocketIsTheOwnersAlone() throws Exception {
        try (RunningScript _ = installation.start(conf)) {
            Path socket = conf.resolveSibling("run/asterisk.ctl");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void psShowsOneProcessWithTheseArguments() throws Exception {
        try (RunningScript script = installation.start(conf, "-vvv")) {
            ProcessHandle process = script.process().toHandle();
            assertThat(process.children()).isEmpty();
            assertThat(arguments(process)).endsWith("-C", conf.toString(), "-vvv");
            assertThat(Files.readString(conf.resolveSibling("run/asterisk.pid")))
                    .isEqualTo(process.pid() + "\n");
        }
    }

    @Test
    void modulesAreLeftOutAndCommandsRunAtTheStart() throws Exception {
        Files.writeString(
                conf.resolveSibling("modules.conf"),
                "[modules]\nautoload = yes\nnoload => app_dial.so\nnoload => pbx_spool.so\n");
        Files.writeString(
                conf.resolveSibling("cli.conf"),
                "[startup_commands]\ndatabase put start up done = yes\ncore stop now = no\n");
        Files.writeString(conf.resolveSibling("extconfig.conf"), "[settings]\nqueues = odbc,a\n");
        Files.writeString(
                conf.resolveSibling("logger.conf"), "[logfiles]\nm.json => [json]notice,warning\n");
        try (RunningScript script = installation.start(conf)) {
            assertThat(script.printed())
                    .anyMatch(line -> line.contains("extconfig.conf:2: there is no realtime here"));
            assertThat(ask("database get start up").output()).isEqualTo("Value: done\n");
            assertThat(ask("module show like app_dial").output()).contains("0 modules loaded");
            assertThat(ask("module show like pbx_spool").output()).contains("0 modules loaded");
            assertThat(ask("module load pbx_spool.so").output()).startsWith("Unable to load");
            assertThat(ask("config list").output()).contains("cli.conf", "modules.conf");
            assertThat(ask("logger show channels").output())
                    .contains(
                            "Logger queue limit: 1000",
                            " File     json       Enabled    - NOTICE WARNING");
            ask("core stop now");
            assertThat(script.end()).isZero();
        }
        assertThat(conf.resolveSibling("log/m.json"))
                .content()
                .contains("\"level\": \"NOTICE\"", "database put start up done");
        assertThat(conf.resolveSibling("log/queue_log")).content().contains("QUEUESTART");
    }

    @Test
    void aRequiredModuleThatIsNotThereEndsTheStart() throws Exception {
        Files.writeString(
                conf.resolveSibling("modules.conf"),
                "[modules]\nautoload = yes\nrequire => chan_dahdi.so\n");
        assertThat(installation.run("-C", conf.toString()))
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "astrolabe: can't start: modules.conf:3: the required module"
                                        + " chan_dahdi is not there\n"));
    }

    @Test
    void stoppingNowEndsWithSuccessAndThenNobodyAnswers() throws Exception {
        try (RunningScript script = installation.start(conf)) {
            assertThat(ask("core stop now")).isEqualTo(new Ended(0, "", ""));
            assertThat(script.end()).isZero();
        }
        String socket = conf.resolveSibling("run/asterisk.ctl").toString();
        assertThat(ask("core show version"))
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "Unable to connect to remote asterisk (does "
                                        + socket
                                        + " exist?)\n"));
        assertThat(conf.resolveSibling("run")).isEmptyDirectory();
    }

    @Test
    void stoppingGracefullyTakesNoCallsAndWaitsForTheLivingOnes() throws Exception {
        try (RunningScript script = installation.start(conf)) {
            ask("channel originate Local/100@default application Wait 600");
            assertThat(ask("core show channels count").output()).startsWith("2 active channels\n");
            assertThat(ask("core stop gracefully").output()).isEmpty();
            ask("channel originate Local/100@default application Wait 600");
            assertThat(ask("core show channels count").output()).startsWith("2 active channels\n");
            assertThat(script.process().isAlive()).isTrue();

            ask("channel request hangup all");

            assertThat(script.end()).isZero();
        }
    }

    @Test
    void beingToldToEndIsNoFailure() throws Exception {
        for (String signal : List.of("TERM", "INT")) {
            try (RunningScript script = installation.start(conf);
                    Socket session = script.manager()) {
                script.signal(signal);

                assertThat(script.end()).isZero();
                assertThat(text(session)).endsWith("\r\n"); // closed, not reset
            }
            assertThat(conf.resolveSibling("run")).isEmptyDirectory();
        }
    }

    @Test
    void aHangUpSignalHasTheConfigurationReadAnew() throws Exception {
        try (RunningScript script = installation.start(conf, "-v")) {
            assertThat(ask("dialplan show 300@default").output())
                    .startsWith("There is no existence of 300@default extension\n");
            Files.writeString(
                    conf.resolveSibling("extensions.conf"), "[default]\nexten => 300,1,NoOp()\n");
            script.signal("HUP");
            script.until("Told to read the configuration anew");
            script.until("Read the configuration anew: DONE");
            assertThat(ask("dialplan show 300@default").output()).contains("'300' =>");
        }
    }

    @Test
    void aSecondProgramInTheSameDirectoriesIsRefused() throws Exception {
        try (RunningScript script = installation.start(conf)) {
            Ended second = installation.run("-C", conf.toString());
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.errors()).contains("already running on ");
            assertThat(ask("core show uptime").output()).startsWith("System uptime: ");
            assertThat(conf.resolveSibling("run/asterisk.pid"))
                    .hasContent(script.process().pid() + "\n");
        }
    }

    @Test
    void itStartsAgainAfterItWasKilled() throws Exception {
        try (RunningScript script = installation.start(conf)) {
            ask("database put family key kept");
            script.signal("KILL");
            assertThat(script.end()).isEqualTo(128 + 9);
        }
        assertThat(conf.resolveSibling("run/asterisk.ctl")).exists();
        assertThat(ask("core show version").status()).isEqualTo(1);
        try (RunningScript _ = installation.start(conf)) {
            assertThat(ask("database get family key").output()).isEqualTo("Value: kept\n");
        }
    }

    @Test
    void aConsoleAtAPipeRunsEachLine() throws Exception {
        try (RunningScript _ = installation.start(conf)) {
            Ended console =
                    installation.fed(
                            "core set verbose 3\ncore set verbose 4\nexit\n",
                            "-C",
                            conf.toString(),
                            "-rv");
            assertThat(console.status()).isZero();
            assertThat(console.output())
                    .startsWith("Connected to Asterisk 23.0.0 (Astrolabe 0.1.0)")
                    .endsWith(
                            """
                            Console verbose was 1 and is now 3.
                            Console verbose was 3 and is now 4.
                            """);
        }
    }

    @Test
    void aConfigurationThatIsNotThereIsNamed() throws Exception {
        Path missing = home.resolve("nowhere/asterisk.conf");
        assertThat(installation.run("-C", missing.toString()))
                .isEqualTo(new Ended(1, "", "astrolabe: can't read " + missing + "\n"));
    }

    @Test
    void aMistakeInTheConfigurationIsToldWithItsLine() throws Exception {
        Files.writeString(conf.resolveSibling("manager.conf"), "[general]\nport = seventy\n");
        try (RunningScript script = installation.start(conf)) {
            assertThat(script.printed())
                    .anyMatch(line -> line.contains("WARNING") && line.contains("manager.conf:2: "))
                    .contains("Manager interface off: manager.conf does not enable it");
        }
    }

    @Test
    void anAddressThatIsTakenIsNamed() throws Exception {
        try (RunningScript script = installation.start(conf);
                Socket session = script.manager()) {
            Path other = installation.configuration("taken");
            Path manager = other.resolveSibling("manager.conf");
            Files.writeString(
                    manager,
                    Files.readString(manager)
                            .replace("[hello]", "port = PORT\n[hello]")
                            .replace("PORT", Integer.toString(session.getPort())));
            ProcessBuilder builder = installation.builder("-C", other.toString());
            builder.environment().remove("ASTROLABE_PORT");
            Ended second = installation.ended(builder, "");
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.errors())
                    .contains("can't start: ", ":" + session.getPort(), "already in use");
            assertThat(other.resolveSibling("run")).isEmptyDirectory();
        }
    }

    @Test
    void versionAndHelpNeedNoServer() throws Exception {
        assertThat(installation.run("-V"))
                .isEqualTo(new Ended(0, "Asterisk 23.0.0 (Astrolabe 0.1.0)\n", ""));
        assertThat(installation.run("-h").output()).startsWith("Usage: astrolabe ").contains("-rx");
        assertThat(installation.run("-h").status()).isZero();
        assertThat(installation.run("-C").status()).isEqualTo(1);
        assertThat(installation.run("-rx").status()).isEqualTo(1);
    }

    private Ended ask(String command) throws IOException, InterruptedException {
        return installation.run("-C", conf.toString(), "-rx", command);
    }

    private static String loginAt(RunningScript script) throws IOException {
        try (Socket session = script.manager()) {
            session.getOutputStream()
                    .write(
                            """
                            Action: Login\r
                            Username: hello\r
                            Secret: world\r
                            \r
                            Action: Logoff\r
                            \r
                            """
                                    .getBytes(StandardCharsets.US_ASCII));
            return text(session);
        }
    }

    /** All that comes until the other side closes. */
    private static String text(Socket session) throws IOException {
        return new String(session.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    /**
     * From the kernel: what the JDK tells of a process ends at a page, which a class path of long
     * paths fills.
     */
    private static List<String> arguments(ProcessHandle process) throws IOException {
        Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        return List.of(Files.readString(line).split("\0"));
    }
}
