package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotHereTest {

    private final Problems problems = new Problems();

    @Test
    void who_keeps_configuration_in_a_data_base_learns_that_it_is_not_asked() {
        NotHere.realtime(
                file("[settings]\nqueues.conf => odbc,asterisk\nsippeers => pgsql,general,sip\n"),
                problems);
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly(
                        "x.conf:2: there is no realtime here: queues.conf is not read from a data"
                                + " base; write queues.conf",
                        "x.conf:3: there is no realtime here: sippeers is not read from a data"
                                + " base; write sippeers in a file");
    }

    @Test
    void who_has_written_a_grammar_learns_that_it_is_not_used() {
        NotHere.grammar(file("[general]\nmode = old\n[en]\n_[n]um:0. => num:1\n"), problems);
        assertThat(problems.all()).isEmpty();
        NotHere.grammar(file("[general]\nmode = new\n"), problems);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith("x.conf:2: mode = new has no effect here");
    }

    private ConfigFile file(String text) {
        return new ConfigReader(new MemorySource(Map.of("x.conf", text)))
                .read("x.conf")
                .orEmpty(problems);
    }
}
