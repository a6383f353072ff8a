package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.Param;
import astrolabe.manager.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what the actions of the core declare against the facts that clients were written for. */
class ActionDeclarationsTest {

    /** Name, oldest version, privilege and parameters of an action, in one line. */
    private static String declared(Spec spec) {
        return Stream.of(
                        spec.name(),
                        spec.since(),
                        spec.privileges().text(),
                        spec.params().stream()
                                .map(param ->
                                        param.isShownAsRequired()
                                                ? param.name() + "*"
                                                : param.name())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "))
                .strip();
    }

    private static List<String> facts() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ActionDeclarationsTest.class.getResourceAsStream("/core-actions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void theCoreHasTheActionsThatClientsKnowWithTheirRightsAndParameters()
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of())) {
            List<String> declared =
                    server.program().manager().specs().stream()
                            .map(ActionDeclarationsTest::declared)
                            .toList();
            assertThat(declared).containsAll(facts());
        }
    }

    @Test
    void everythingIsDescribedInASentence() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of())) {
            for (Spec spec : server.program().manager().specs()) {
                assertThat(spec.synopsis()).as(spec.name()).isNotEmpty().endsWith(".");
                assertThat(spec.description()).as(spec.name()).isNotEmpty().endsWith(".");
                for (Param<?> param : spec.params()) {
                    assertThat(param.says())
                            .as("%s: %s", spec.name(), param.name())
                            .isNotEmpty()
                            .endsWith(".");
                }
                assertThat(spec.params()).extracting(Param::name).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theReferenceShowsAnActionWithItsParameters() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of())) {
            List<String> page = server.console("manager show command Setvar").lines();
            assertThat(page)
                    .containsSubsequence(
                            "[Since]",
                            "1.0.0",
                            "[Syntax]",
                            "Action: Setvar",
                            "[ActionID:] <value>",
                            "[Channel:] <value>",
                            "Variable: <value>",
                            "Value: <value>",
                            "[Arguments]",
                            "ActionID",
                            "Channel",
                            "    The channel whose variable is meant; without it, a global variable.",
                            "Variable",
                            "Value",
                            "[Privilege]",
                            "call,all",
                            "[See Also]",
                            "[List Responses]",
                            "[End List Responses]",
                            "[Final Response]",
                            "[End Final Response]");
        }
    }
}
