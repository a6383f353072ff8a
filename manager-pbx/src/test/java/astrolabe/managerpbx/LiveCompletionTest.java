package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Tab offers: what lives and what is configured now. */
class LiveCompletionTest {

    private static final String DIALPLAN =
            """
            [te]
            exten => talk,1,Answer()
             same => n,Wait(20)
            exten => ansl,1,Answer()
             same => n,Wait(20)
            exten => _4XX,1,NoOp()
            [other]
            exten => talk,1,NoOp()
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "dialplan show |other te",
                "dialplan show t|te talk@other talk@te",
                "dialplan show _|_4XX@te",
                "channel originate L|Local/",
                "channel originate Local/ansl@te ext|extension",
                "channel originate Local/ansl@te extension ta|talk@other talk@te",
                "channel originate Local/ansl@te application Wh|While",
                "core show channel L|Local/ansl@te-00000000;1 Local/ansl@te-00000000;2",
                "core show hanguphandlers L|Local/ansl@te-00000000;1 Local/ansl@te-00000000;2",
                "core show sound h|hello-world",
                "database get |cidname desk",
                "database get desk |light temperature",
                "database del desk t|temperature",
                "database showkey li|light",
                "database put |cidname desk",
                "database show desk l|light",
            })
    void words(String line, String offered) throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            test.pbx().database().put("desk", "light", "on");
            test.pbx().database().put("desk", "temperature", "20");
            test.pbx().database().put("cidname", "1001", "Joe");
            CommandLines console = new CommandLines(test);
            List<String> _ = console.run("channel originate Local/ansl@te extension talk@te");
            test.time().advance(Duration.ofSeconds(1));
            assertThat(console.complete(line)).containsExactlyInAnyOrder(offered.split(" "));
        }
    }

    @Test
    void of_very_many_extensions_some_are_offered() throws Exception {
        StringBuilder many = new StringBuilder("[te]\n");
        for (int i = 1000; i < 3000; i++) {
            many.append("exten => ").append(i).append(",1,NoOp()\n");
        }
        try (TestProgram test = new TestProgram(many.toString())) {
            CommandLines console = new CommandLines(test);
            assertThat(console.complete("dialplan show ")).containsExactly("te");
            assertThat(console.complete("dialplan show 1")).hasSize(500);
            assertThat(console.complete("dialplan show 299")).hasSize(10);
        }
    }

    @Test
    void who_may_be_taken_out_of_a_bridge() throws Exception {
        try (TestProgram test =
                new TestProgram(
                        """
                        [te]
                        exten => ansl,1,Answer()
                         same => n,Wait(40)
                        exten => call,1,Answer()
                         same => n,Dial(Local/ansl@te/n,10)
                        """)) {
            CommandLines console = new CommandLines(test);
            List<String> _ = console.run("channel originate Local/call@te/n application Wait 30");
            test.time().advance(Duration.ofSeconds(2));
            String id = test.pbx().bridges().all().iterator().next().id();
            assertThat(console.complete("bridge kick " + id.substring(0, 4))).containsExactly(id);
            assertThat(console.complete("bridge kick " + id + " "))
                    .containsExactlyInAnyOrder(
                            "all", "Local/ansl@te-00000001;1", "Local/call@te-00000000;2");
        }
    }
}
