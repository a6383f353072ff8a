package astrolabe.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void aPercentileIsRightToTwoPercent() {
        Histogram histogram = new Histogram();
        for (long value = 1; value <= 1_000_000; value++) {
            histogram.record(value);
        }
        assertThat(histogram.count()).isEqualTo(1_000_000);
        assertThat(histogram.percentile(50)).isCloseTo(500_000, withPercentage(2));
        assertThat(histogram.percentile(99)).isCloseTo(990_000, withPercentage(2));
        assertThat(histogram.percentile(100)).isCloseTo(1_000_000, withPercentage(2));
    }

    @Test
    void smallValuesAreExact() {
        Histogram histogram = new Histogram();
        for (long value : new long[] {0, 1, 2, 3, 100}) {
            histogram.record(value);
        }
        assertThat(histogram.percentile(1)).isZero();
        assertThat(histogram.percentile(50)).isEqualTo(2);
        assertThat(histogram.percentile(100)).isEqualTo(100);
    }

    @Test
    void theLargestValueHasAPlace() {
        Histogram histogram = new Histogram();
        histogram.record(Long.MAX_VALUE);
        assertThat(histogram.percentile(50)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void nothingSeenIsNothing() {
        assertThat(new Histogram().percentile(99)).isZero();
    }
}
