package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.dialplan.Extension;
import astrolabe.protocol.AmiMessage;
import astrolabe.testkit.AmiPeer;
import astrolabe.testkit.TestServer;
import astrolabe.testkit.phone.Phone;
import astrolabe.testkit.phone.Phones;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * The configuration of an office that has grown over ten years, as an administrator brings it
 * along: it loads, and its own self-test passes.
 */
class OfficeTest {

    /** Each line that the log may have, and why it is deserved. */
    private static final Map<String, String> DESERVED =
            Map.ofEntries(
                    noEffect(12, "alwaysfork", "it stays in the foreground; use a service manager"),
                    noEffect(16, "highpriority", "use the service manager's Nice="),
                    noEffect(17, "initcrypto", "keys are not initialised at the start"),
                    noEffect(23, "cache_record_files", "recordings are written where they belong"),
                    noEffect(24, "record_cache_dir", "recordings are written where they belong"),
                    noEffect(25, "transmit_silence_during_record", "silence is not sent"),
                    noEffect(27, "runuser", "use the service manager's User= and Group="),
                    noEffect(28, "rungroup", "use the service manager's User= and Group="),
                    noEffect(41, "[compat]", "the dialplan is that of today"),
                    notHere("internal.conf:58:21", "VoiceMail", "\"; used 3 times"),
                    notHere("internal.conf:115:12", "Queue", "\""),
                    notHere("internal.conf:128:12", "ConfBridge", "\""),
                    Map.entry(
                            "features.conf:16: unknown setting \"automon\"",
                            "that recorder is gone since long"),
                    Map.entry(
                            "modules.conf:5: there is no module res_config_odbc",
                            "it is asked for, and there is no data base"));

    private static Map.Entry<String, String> notHere(String place, String application, String end) {
        return Map.entry(
                "extensions.d/%s: there is no application \"%s%s"
                        .formatted(place, application, end),
                "its module is not here yet");
    }

    /** The line itself says why. */
    private static Map.Entry<String, String> noEffect(int line, String option, String why) {
        return Map.entry(
                "asterisk.conf:%d: %s has no effect here: %s".formatted(line, option, why), why);
    }

    /** What the log may say of the self-test's calls, and why. */
    private static final Map<String, String> DESERVED_IN_CALLS =
            Map.of("TryExec: there is no application 'NoSuchThing'", "that is what is tried");

    private static final String CONTEXT = "selftest";

    private static final List<String> PROMPTS =
            List.of(
                    "auth-thankyou",
                    "digits/1",
                    "digits/2",
                    "digits/9",
                    "digits/20",
                    "digits/thousand",
                    "letters/a",
                    "letters/b",
                    "uppercase",
                    "phonetic/z_p",
                    "privacy-unident",
                    "privacy-prompt",
                    "privacy-thankyou");

    /** Fifty milliseconds at 8,000 bytes a second. */
    private static final int PROMPT_LENGTH = 400;

    /** The channel that a line of the log is about. */
    private static final Pattern CHANNEL = Pattern.compile("^[A-Z]\\w+/\\S+: ");

    /** The office's program, with a log of its warnings. */
    private record Office(TestServer server, Logger log, ListAppender<ILoggingEvent> seen)
            implements AutoCloseable {

        static Office open() throws Exception {
            Logger log = (Logger) LoggerFactory.getLogger("astrolabe");
            log.setLevel(Level.WARN);
            log.setAdditive(false);
            ListAppender<ILoggingEvent> seen = new ListAppender<>();
            seen.start();
            log.addAppender(seen);
            try {
                TestServer server = TestServer.start(configuration(), phones());
                layDownPrompts(server.program().asterisk().directories().data());
                return new Office(server, log, seen);
            } catch (IOException | InterruptedException | RuntimeException e) {
                forget(log, seen);
                throw e;
            }
        }

        private static Path configuration() throws URISyntaxException {
            return Path.of(Objects.requireNonNull(OfficeTest.class.getResource("office")).toURI());
        }

        /** In place of the package of prompts that an office has: each is a moment of silence. */
        private static void layDownPrompts(Path data) throws IOException {
            for (String prompt : PROMPTS) {
                Path file = data.resolve("sounds/en/" + prompt + ".ulaw");
                Files.createDirectories(file.getParent());
                Files.write(file, new byte[PROMPT_LENGTH]);
            }
        }

        /** Anna answers, Bernd never does, Carla always talks already. */
        private static Phones phones() {
            Phone anna = Phone.at("101", "Anna Hoffmann", "101");
            anna.answersAfter(Duration.ofMillis(100));
            Phone carla = Phone.at("103", "Carla Neri", "103");
            carla.isBusy();
            return Phones.of(anna, Phone.at("102", "Bernd Krause", "102"), carla);
        }

        List<String> warnings() {
            return List.copyOf(seen.list).stream()
                    .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> !line.startsWith(" ")) // the line of the file, shown below
                    .toList();
        }

        List<String> console(String command) throws InterruptedException {
            return server.console(command).lines();
        }

        @Override
        public void close() throws Exception {
            try {
                server.close();
            } finally {
                forget(log, seen);
            }
        }

        private static void forget(Logger log, ListAppender<ILoggingEvent> seen) {
            log.detachAppender(seen);
            log.setAdditive(true);
            log.setLevel(null);
        }
    }

    @Test
    void loadsWithoutAWarningThatIsNotDeserved() throws Exception {
        try (Office office = Office.open()) {
            assertThat(office.warnings()).containsExactlyInAnyOrderElementsOf(DESERVED.keySet());
        }
    }

    @Test
    void passesItsSelfTest() throws Exception {
        try (Office office = Office.open();
                AmiPeer peer = office.server().connect()) {
            peer.loggedIn();
            var open = new TreeSet<>(tests(office));
            for (String test : open) {
                peer.send(
                        """
                        Action: Originate
                        Channel: Local/far@selftest-line
                        Context: selftest
                        Exten: %s
                        Priority: 1
                        Async: yes
                        """
                                .formatted(test));
            }
            Map<String, String> results = new TreeMap<>();
            while (!open.isEmpty()) {
                AmiMessage said = verdict(peer, open, results);
                String name = said.first("Name").orElseThrow();
                open.remove(name);
                results.put(
                        name,
                        said.first("Result").orElseThrow()
                                + said.first("Detail").map(" "::concat).orElse(""));
            }
            assertThat(results).containsKey("sums");
            results.values().removeIf(result -> result.strip().equals("pass"));
            assertThat(results).isEmpty();
            assertThat(office.warnings())
                    .filteredOn(line -> CHANNEL.matcher(line).find())
                    .extracting(line -> CHANNEL.matcher(line).replaceFirst(""))
                    .containsExactlyElementsOf(DESERVED_IN_CALLS.keySet());
        }
    }

    /** As a monitoring system's scripts take it apart. */
    @Test
    void scriptsReadWhatTheConsoleShows() throws Exception {
        try (Office office = Office.open();
                AmiPeer peer = office.server().connect()) {
            peer.loggedIn();
            peer.send(
                    """
                    Action: Originate
                    Channel: Local/far@selftest-line
                    Application: Wait
                    Data: 60
                    """);
            peer.until("Response: Success");
            assertThat(office.console("core show channels concise"))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.split("!", -1)).hasSize(14))
                    .anySatisfy(line ->
                            assertThat(line.split("!", -1))
                                    .startsWith("Local/far@selftest-line-00000000;1")
                                    .contains("Up", "Wait", "60"));
            assertThat(office.console("calls")).hasSize(2); // an alias of the office's
            assertThat(office.console("core show channels count"))
                    .contains(
                            "2 active channels",
                            "1 of 200 max active call ( 0.50% of capacity)",
                            "1 call processed");
            assertThat(office.console("core show uptime seconds"))
                    .anyMatch(line -> line.matches("System uptime: \\d+"));
            assertThat(office.console("lamps"))
                    .anyMatch(line ->
                            line.matches(
                                    "100@internal +: PJSIP/101&PJSIP/102&Custom:night +State:Idle +.*"))
                    .contains("- 10 hints registered");
            assertThat(office.console("night")).containsExactly("Updated database successfully");
            assertThat(office.console("database show mode"))
                    .anyMatch(line -> line.matches("/mode/night +: 1 +"))
                    .contains("1 results found.");
            assertThat(office.console("day")).containsExactly("Database entry removed.");
            assertThat(office.console("dialplan show branch"))
                    .contains(
                            "  '41-0' =>         1. Goto(menu-main,s,1)                        [extensions.d/outbound.conf:72]",
                            "-= 1 extension (1 priority) in 1 context. =-");
            assertThat(office.console("cdr show status"))
                    .contains(
                            "  Mode:                       Batch",
                            "  Log congestion:             Yes");
            assertThat(office.console("moh show classes"))
                    .contains("Class: default", "Class: jingle");
            assertThat(office.console("indication show ch"))
                    .contains("ch      door            880/200,660/400,0/2000");
            assertThat(office.console("module show like pbx_config"))
                    .anyMatch(line -> line.matches("pbx_config.so .* Running +core"))
                    .contains("1 modules loaded");
            assertThat(office.console("core show settings"))
                    .contains(
                            "  Maximum calls:               200",
                            "  System name:                 hoffmann");
            assertThat(office.console("manager show connected"))
                    .anyMatch(line -> line.startsWith("  hello "))
                    .contains("1 users connected.");
        }
    }

    /** A reload changes nothing where the files are as they were. */
    @Test
    void aReloadOfEverythingLeavesTheOfficeAsItIs() throws Exception {
        try (Office office = Office.open()) {
            List<String> before = office.console("dialplan show");
            boolean _ = office.server().console("core reload").succeeded();
            assertThat(office.console("dialplan show")).isEqualTo(before);
            assertThat(office.warnings()).allMatch(DESERVED::containsKey);
        }
    }

    /** Ten years brought everything along that there is. */
    @Test
    void usesEveryApplicationAndFunctionThatWeHave() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(Office.configuration())) {
            for (Path file :
                    (Iterable<Path>)
                            files.filter(it -> it.toString().matches(".*\\.(conf|ael)"))
                                    ::iterator) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        try (Office office = Office.open()) {
            Stream<String> names =
                    Stream.concat(
                            office.server().pbx().applications().all().stream()
                                    .map(application -> application.spec().name()),
                            office.server().pbx().functions().all().stream()
                                    .map(function -> function.spec().name()));
            assertThat(names)
                    .filteredOn(name -> !isCalled(name, all))
                    .as("left out of the office")
                    .isEmpty();
        }
    }

    private static boolean isCalled(String name, CharSequence text) {
        return Pattern.compile("(?<!\\w)" + name + "\\(").matcher(text).find();
    }

    private static AmiMessage verdict(AmiPeer peer, Set<String> open, Map<String, String> results)
            throws IOException {
        try {
            return peer.until("Event: UserEvent\nUserEvent: SelfTest");
        } catch (AssertionError e) {
            throw new AssertionError("no verdict of " + open + "; the others: " + results, e);
        }
    }

    /** The extensions that people call by name to test something. */
    private static List<String> tests(Office office) {
        return office
                .server()
                .pbx()
                .dialplan()
                .current()
                .context(CONTEXT)
                .orElseThrow()
                .extensions()
                .stream()
                .map(Extension::name)
                .filter(name -> name.length() > 1 && !name.equals("lamp"))
                .toList();
    }
}
