package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The dialplan functions that need to know the program around the engine. */
class ProgramFunctionsTest {

    @Test
    void theyAreThereAndOnlyForTheDialplanAndItsAdministrator() throws Exception {
        try (TestServer server = TestServer.start(Map.of())) {
            assertThat(value(server, "VERSION()", Trust.OUTSIDE)).startsWith("Asterisk 23.0.0 (");
            assertThat(value(server, "VERSION(ASTERISK_VERSION_NUM)", Trust.OUTSIDE))
                    .isEqualTo("230000");
            Files.writeString(server.spool().resolve("note"), "text");
            assertThat(value(server, "FILE(note)", Trust.DIALPLAN)).isEqualTo("text");
            assertThat(value(server, "FILE(/etc/hostname)", Trust.DIALPLAN)).startsWith("refused");
            for (String function : new String[] {"FILE(note)", "SHELL(true)", "ENV(PATH)"}) {
                assertThat(value(server, function, Trust.OUTSIDE))
                        .contains("is not for outsiders (live_dangerously)");
            }
        }
        Map<String, String> dangerous =
                Map.of("asterisk.conf", "[options]\nlive_dangerously = yes\n");
        try (TestServer server = TestServer.start(dangerous)) {
            Files.writeString(server.spool().resolve("note"), "text");
            assertThat(value(server, "FILE(note)", Trust.OUTSIDE)).isEqualTo("text");
        }
    }

    @Test
    void theDialplanKnowsTheDirectoriesAndCannotSetThem() throws Exception {
        Map<String, String> files =
                Map.of("extensions.conf", "[globals]\nASTSPOOLDIR = /elsewhere\nEPOCH = 5\n");
        try (TestServer server = TestServer.start(files)) {
            assertThat(value(server, "ASTSPOOLDIR", Trust.DIALPLAN))
                    .isEqualTo(server.spool().toString());
            assertThat(value(server, "ASTETCDIR", Trust.DIALPLAN))
                    .isEqualTo(server.program().asterisk().directories().etc().toString());
            assertThat(value(server, "EPOCH", Trust.DIALPLAN)).hasSizeGreaterThan(5);
        }
    }

    private static String value(TestServer server, String function, Trust trust) {
        try {
            return server.pbx().evaluator().value(Optional.empty(), function, trust);
        } catch (FunctionFailed e) {
            return "refused: " + e.getMessage();
        }
    }
}
