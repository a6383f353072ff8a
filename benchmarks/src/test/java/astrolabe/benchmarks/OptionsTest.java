package astrolabe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void namesAndOptionsMayBeMixed() {
        Options options = Options.parse(List.of("ping", "--quick", "calls", "--out", "a.json"));
        assertThat(options.names()).containsExactly("ping", "calls");
        assertThat(options.extent()).isEqualTo(Extent.QUICK);
        assertThat(options.out()).contains(Path.of("a.json"));
        assertThat(options.recordings()).isEmpty();
    }

    @Test
    void everythingIsMeasuredInFullByDefault() {
        Options options = Options.parse(List.of());
        assertThat(options.names()).isEmpty();
        assertThat(options.extent().isFull()).isTrue();
    }

    @Test
    void aMistakeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--fast")))
                .withMessage("unknown option --fast");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--out")))
                .withMessage("--out needs a value");
    }
}
