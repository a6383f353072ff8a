package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.Action;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.action.PbxActions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares what the actions declare with what is known of the real ones. */
class DeclarationsTest {

    @Test
    void every_action_asks_for_the_privileges_that_clients_know() throws Exception {
        Map<String, String> known = new HashMap<>();
        for (String line : Recording.lines("/actions.txt")) {
            int blank = line.indexOf(' ');
            known.put(line.substring(0, blank), line.substring(blank + 1));
        }
        try (TestProgram test = new TestProgram("")) {
            for (Action action : PbxActions.all(test.pbx(), test.program())) {
                Spec spec = action.spec();
                assertThat(spec.isComplete()).as(spec.name()).isTrue();
                assertThat(spec.privileges().text())
                        .as(spec.name())
                        .isEqualTo(known.get(spec.name()));
            }
        }
    }
}
