package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server whose dialplan is written in both languages. */
class AelTest {

    @Test
    void bothFilesAreInForceAtTheStart() throws Exception {
        try (var server =
                TestServer.start(
                        Map.of(
                                "extensions.conf",
                                "[default]\nexten => 100,1,Answer()\n",
                                "extensions.ael",
                                "context default { 200 => Answer(); }\ncontext own { s => Hangup; }\n"))) {
            var dialplan = server.pbx().dialplan().current();
            assertThat(dialplan.context("default").orElseThrow().extensions())
                    .extracting(extension -> extension.name())
                    .containsExactly("100", "200");
            assertThat(dialplan.context("own")).isPresent();
            boolean _ = server.console("module unload pbx_config.so").succeeded();
            assertThat(server.pbx().dialplan().current().contexts())
                    .extracting(context -> context.name())
                    .containsExactlyInAnyOrder("default", "own");
        }
    }
}
