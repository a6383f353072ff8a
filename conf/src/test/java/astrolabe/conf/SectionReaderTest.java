package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionReaderTest {
    private final Problems problems = new Problems();

    /** What a feature's configuration looks like: a record with its defaults. */
    record ListenerConfig(boolean enabled, int port, Duration writeTimeout) {
        static final ListenerConfig DEFAULTS =
                new ListenerConfig(false, 5038, Duration.ofMillis(100));

        static ListenerConfig from(Section general, Problems problems) {
            var in = new SectionReader(general, problems);
            var config =
                    new ListenerConfig(
                            in.bool("enabled", DEFAULTS.enabled),
                            in.port("port", DEFAULTS.port),
                            in.duration("writetimeout", DEFAULTS.writeTimeout, ChronoUnit.MILLIS));
            in.unknown();
            return config;
        }
    }

    enum Transport {
        UDP,
        TCP_TLS
    }

    private SectionReader reader(String settings) {
        return new SectionReader(Texts.section("[general]\n" + settings), problems);
    }

    private List<String> problems() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void goodValuesAreTaken() {
        var section = Texts.section("[general]\nenabled = yes\nPort = 5138\nwritetimeout = 250\n");
        assertThat(ListenerConfig.from(section, problems))
                .isEqualTo(new ListenerConfig(true, 5138, Duration.ofMillis(250)));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void everyBadValueIsReportedAndItsDefaultKept() {
        var section =
                Texts.section(
                        """
                        [general]
                        enabled = maybe
                        port = 70000
                        writetimeout = soon
                        prot = 1
                        prot = 2
                        colour = blue
                        """);
        assertThat(ListenerConfig.from(section, problems)).isEqualTo(ListenerConfig.DEFAULTS);
        assertThat(problems())
                .containsExactly(
                        "test.conf:2: enabled = maybe: not yes or no; using no",
                        "test.conf:3: port = 70000: not a port; using 5038",
                        "test.conf:4: writetimeout = soon: not a duration; using 100",
                        "test.conf:5: unknown setting \"prot\", did you mean \"port\"?",
                        "test.conf:7: unknown setting \"colour\"");
    }

    @Test
    void booleansHaveManyWords() {
        for (var yes : List.of("yes", "TRUE", "y", "T", "1", "On")) {
            assertThat(reader("x = " + yes).bool("x", false)).as(yes).isTrue();
        }
        for (var no : List.of("no", "False", "N", "f", "0", "OFF")) {
            assertThat(reader("x = " + no).bool("x", true)).as(no).isFalse();
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void numbersHaveBounds() {
        assertThat(reader("x = -3").integer("x", 0, -3, 3)).isEqualTo(-3);
        assertThat(reader("x = 4").integer("x", 0, -3, 3)).isZero();
        assertThat(reader("x = 99999999999").integer("x", 0, -3, 3)).isZero();
        assertThat(reader("").integer("x", 2, -3, 3)).isEqualTo(2);
        assertThat(problems())
                .containsExactly(
                        "test.conf:2: x = 4: not a number from -3 to 3; using 0",
                        "test.conf:2: x = 99999999999: not a number from -3 to 3; using 0");
    }

    @Test
    void durationsMayNameTheirUnit() {
        assertThat(duration("90")).isEqualTo(Duration.ofSeconds(90));
        assertThat(duration("1500ms")).isEqualTo(Duration.ofMillis(1500));
        assertThat(duration("2 m")).isEqualTo(Duration.ofMinutes(2));
        assertThat(duration("3h")).isEqualTo(Duration.ofHours(3));
        assertThat(duration("1d")).isEqualTo(Duration.ofDays(1));
        assertThat(problems.isEmpty()).isTrue();
        assertThat(duration("9223372036854775807d")).isEqualTo(Duration.ZERO);
        assertThat(duration("-1")).isEqualTo(Duration.ZERO);
        assertThat(problems()).hasSize(2);
    }

    private Duration duration(String text) {
        return reader("x = " + text).duration("x", Duration.ZERO, ChronoUnit.SECONDS);
    }

    @Test
    void choicesAreAnEnumsNames() {
        assertThat(reader("x = Tcp-Tls").choice("x", Transport.UDP)).isEqualTo(Transport.TCP_TLS);
        assertThat(reader("x = sctp").choice("x", Transport.UDP)).isEqualTo(Transport.UDP);
        assertThat(problems())
                .containsExactly("test.conf:2: x = sctp: not one of udp, tcp-tls; using udp");
    }

    @Test
    void listsTextsPathsAndRepetitions() {
        var in = reader("l = a, b,,c\nt = first\nt = last\np = /var/log\npermit = 1\npermit = 2\n");
        assertThat(in.list("l")).containsExactly("a", "b", "c");
        assertThat(in.list("none")).isEmpty();
        assertThat(in.text("t", "")).isEqualTo("last");
        assertThat(in.text("none")).isEmpty();
        assertThat(in.path("p", Path.of("/"))).isEqualTo(Path.of("/var/log"));
        assertThat(in.repeated("permit")).extracting(Setting::value).containsExactly("1", "2");
        in.unknown();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void ignoredKeysAreNotUnknown() {
        var in = reader("old = 1\n");
        in.ignore("OLD");
        in.unknown();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aCheckOfOnesOwnReadsAlike() {
        var section = Texts.section("[u]\nread = cal\n");
        for (var setting : new SectionReader(section, problems).repeated("read")) {
            var hint = Nearest.hint(setting.value(), List.of("call", "agent", "user"));
            problems.warn(setting, "unknown read class \"" + setting.value() + "\"" + hint);
        }
        assertThat(problems())
                .containsExactly("test.conf:2: unknown read class \"cal\", did you mean \"call\"?");
    }
}
