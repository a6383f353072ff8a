package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.pbx.Evaluator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a dialplan can ask about the program that it runs in. */
class InstallationVariablesTest {

    private static final String CONFIGURATION =
            """
            [options]
            systemname = office
            """;

    @Test
    void theDialplanKnowsWhereFilesAreAndWhatItRunsIn() throws Exception {
        try (TestServer server = TestServer.start(Map.of("asterisk.conf", CONFIGURATION))) {
            Evaluator evaluator = server.program().pbx().evaluator();
            var at = server.program().asterisk().directories();
            assertThat(evaluator.expand(Optional.empty(), "${ASTSPOOLDIR}/outgoing"))
                    .isEqualTo(at.spool() + "/outgoing");
            assertThat(evaluator.expand(Optional.empty(), "${ASTETCDIR} ${ASTDATADIR}"))
                    .isEqualTo(at.etc() + " " + at.data());
            assertThat(
                            evaluator.expand(
                                    Optional.empty(),
                                    "${SYSTEMNAME} ${ENV(AST_SYSTEMNAME)} ${ENV(AST_VERSION)}"))
                    .isEqualTo("office office 23.0.0");
        }
    }

    @Test
    void nobodyCanSetWhatTheProgramSaysOfItself() throws Exception {
        try (TestServer server = TestServer.start(Map.of("asterisk.conf", CONFIGURATION))) {
            assertThat(server.console("dialplan set global ASTLOGDIR /elsewhere").output())
                    .isNotBlank();
            Evaluator evaluator = server.program().pbx().evaluator();
            assertThat(evaluator.expand(Optional.empty(), "${ASTLOGDIR}"))
                    .isEqualTo(server.program().asterisk().directories().log().toString());
        }
    }
}
