package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void distanceCountsChangesAndSwapsOfNeighbours() {
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
        assertThat(Nearest.distance("prot", "port")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void onlyAWordNearEnoughIsMeant() {
        var known = List.of("call", "agent", "originate");
        assertThat(Nearest.to("CAL", known)).hasValue("call");
        assertThat(Nearest.to("orignate", known)).hasValue("originate");
        assertThat(Nearest.to("colour", known)).isEmpty();
        assertThat(Nearest.to("x", List.of("y"))).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), known)).isEmpty();
    }

    @Test
    void amongEquallyNearWordsTheFirstInOrderWins() {
        assertThat(Nearest.to("bat", List.of("hat", "cat"))).hasValue("cat");
    }
}
