package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecIncludesTest {

    private static final String EXTENSIONS =
            """
            [default]
            #exec echo "exten => $((50 + 50)),1,Answer()"
            exten => 200,1,Answer()
            """;

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false"})
    void commandsInTheConfigurationRunOnlyWhereTheyAreAllowed(String allowed, boolean run)
            throws IOException, InterruptedException {
        Map<String, String> files =
                Map.of(
                        "asterisk.conf",
                        "[options]\nexecincludes = " + allowed + "\n",
                        "extensions.conf",
                        EXTENSIONS);
        try (TestServer server = TestServer.start(files)) {
            String dialplan = server.console("dialplan show default").output();
            assertThat(dialplan).contains("'200'");
            assertThat(dialplan.contains("'100'")).isEqualTo(run);
        }
    }
}
