package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.application.DirectoryApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller looks for somebody by name; each word is a sound of 100 ms. */
class DirectoryTest {

    private static final Map<String, String> FILES =
            Map.of(
                    "voicemail.conf",
                    """
                    [default]
                    1001 => 1234,Alice Smith,alice@example.org
                    1002 => 1234,Bob Smith
                    1003 => 1234,Carol Jones,,,attach=yes|hidefromdir=yes
                    1004 => 1234
                    [sales]
                    2001 => 1234,Dan Brown
                    """,
                    "other.conf",
                    """
                    [default]
                    3001 => 1234,Eve Adams
                    """);

    @TempDir Path sounds;

    private static Optional<ConfigFile> file(String name) {
        return Optional.ofNullable(FILES.get(name)).map(text -> read(name, text));
    }

    private static ConfigFile read(String name, String text) {
        return new ConfigReader(new MemorySource(Map.of(name, text)))
                .read(name)
                .orEmpty(new Problems());
    }

    private TestCall call(String step) throws Exception {
        for (String word : List.of("dir-welcome", "dir-nomatch", "dir-nomore", "letters/a")) {
            Path sound = sounds.resolve(word + ".sln");
            Files.createDirectories(sound.getParent());
            Files.write(sound, new byte[5 * 320]);
        }
        TestPbx pbx = new TestPbx("");
        pbx.pbx().soundFiles().lookIn(List.of(sounds));
        pbx.pbx()
                .applications()
                .add(
                        List.of(
                                new DirectoryApplication(
                                        DirectoryTest::file,
                                        pbx.pbx().soundPlayer(),
                                        pbx.pbx().steps())));
        String dialplan =
                TestCall.dialplan("Wait(1)", step)
                        + """
                        exten => o,1,NoOp(operator)
                        [default]
                        exten => _X.,1,NoOp(${EXTEN} of default)
                        [sales]
                        exten => _X.,1,NoOp(${EXTEN} of sales)
                        """;
        pbx.pbx().load(read("extensions.conf", dialplan), new Problems());
        return TestCall.in(pbx).advance(1_600);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // what is dialled, then the answers to the names that are found
                "Directory(default); 764; 1; 1001 of default",
                "Directory(); 764; *1; 1002 of default",
                "Directory(default,sales); 764; 1; 1001 of sales",
                "Directory(sales); 276; 1; 2001 of sales",
                "'Directory(default,,f)'; 262; 1; 1002 of default",
                "'Directory(default,,f(2))'; 26; 1; 1002 of default",
                "'Directory(default,,b)'; 262; 1; 1002 of default",
                "'Directory(default,,l(1))'; 7; 1; 1001 of default",
                "'Directory(default,,m)'; 764; 2; 1002 of default",
                "'Directory(default,,p(500))'; 764; 1; 1001 of default",
                "'Directory(default,,c(other.conf))'; 232; 1; 3001 of default",
                "'Directory(default,,e)'; 764; 1; 1001 of default",
            })
    void theCallGoesOnAtWhomTheCallerChose(String step, String name, String answers, String reached)
            throws Exception {
        try (TestCall call = call(step)) {
            call.dial(name).advance(1_000);
            for (String answer : answers.split("")) {
                call.dial(answer).advance(1_000);
            }
            assertThat(call.values("DIRECTORY_RESULT")).containsExactly("SELECTED");
            assertThat(call.steps().getLast()).isEqualTo(reached);
        }
    }

    @Test
    void theNumberMayBeKeptInstead() throws Exception {
        try (TestCall call = call("Directory(default,,s)")) {
            call.dial("764").advance(1_000).dial("1").advance(100);
            assertThat(call.values("DIRECTORY_EXTEN")).containsExactly("1001");
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Directory(default); 0; OPERATOR; operator",
                "Directory(default); #; USEREXIT; end",
                "Directory(default); ''; TIMEOUT; end",
                "Directory(nobody); ''; FAILED; end",
                "'Directory(default,,c(../other.conf))'; ''; FAILED; end",
            })
    void thereAreOtherWaysOut(String step, String digits, String result, String reached)
            throws Exception {
        try (TestCall call = call(step)) {
            call.dial(digits).advance(20_000);
            assertThat(call.values("DIRECTORY_RESULT")).containsExactly(result);
            assertThat(call.steps().getLast()).isEqualTo(reached);
        }
    }

    @Test
    void whoHidesIsNotFound() throws Exception {
        try (TestCall call = call("Directory(default)")) {
            call.dial("566").advance(200);
            assertThat(call.played()).contains("dir-nomatch");
            call.phone.hangup();
            assertThat(call.values("DIRECTORY_RESULT")).containsExactly("HANGUP");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"e; true", "n; false"})
    void theCallIsAnsweredFirst(String option, boolean answered) throws Exception {
        try (TestCall call = call("Directory(default,," + option + ")")) {
            assertThat(call.pbx.heard().contains("StateChanged Phone/a Up")).isEqualTo(answered);
            call.phone.hangup();
        }
    }
}
