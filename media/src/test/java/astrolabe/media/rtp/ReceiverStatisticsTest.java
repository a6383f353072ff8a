package astrolabe.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReceiverStatisticsTest {

    private static final long PERIOD = 20_000_000;

    private final ReceiverStatistics statistics = new ReceiverStatistics(8_000);

    @Property(tries = 50)
    void aSteadyStreamHasNoLossAndNoJitter(@ForAll @IntRange(max = 65_535) int first) {
        ReceiverStatistics steady = new ReceiverStatistics(8_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(steady.received(packet(first + i, i * 160), i * PERIOD)).isTrue();
        }
        assertThat(steady.expected()).isEqualTo(1_000);
        assertThat(steady.lost()).isZero();
        assertThat(steady.jitter()).isZero();
        assertThat(steady.extendedHighest()).isEqualTo(first + 999L);
    }

    @Example
    void lostPacketsAreCountedInAllAndSinceTheLastReport() {
        for (int i = 0; i < 100; i++) {
            if (i % 4 != 3) {
                statistics.received(packet(65_500 + i, i * 160), i * PERIOD);
            }
        }
        ReportBlock first = statistics.report(7, 1, 2);
        assertThat(first.lost()).isEqualTo(24); // nobody knows of the hundredth
        assertThat(first.fractionLost()).isEqualTo(24 * 256 / 99);
        assertThat(first.highestSequence()).isEqualTo(65_500 + 98L);
        for (int i = 100; i < 110; i++) {
            statistics.received(packet(65_500 + i, i * 160), i * PERIOD);
        }
        ReportBlock second = statistics.report(7, 1, 2);
        assertThat(second.fractionLost()).isEqualTo(256 / 11);
        assertThat(second.lost()).isEqualTo(25);
    }

    @Example
    void packetsThatCameTwiceAreLessThanNoneLost() {
        for (int i = 0; i < 10; i++) {
            statistics.received(packet(i, i * 160), i * PERIOD);
            statistics.received(packet(i, i * 160), i * PERIOD);
        }
        assertThat(statistics.lost()).isEqualTo(-10);
        assertThat(statistics.report(7, 0, 0).fractionLost()).isZero();
    }

    @Example
    void aLatePacketIsUsedAndChangesNoHighest() {
        statistics.received(packet(10, 0), 0);
        statistics.received(packet(12, 320), 0);
        assertThat(statistics.received(packet(11, 160), 0)).isTrue();
        assertThat(statistics.lost()).isZero();
        assertThat(statistics.extendedHighest()).isEqualTo(12);
    }

    @Example
    void aStrayPacketIsLeftOutAndANewBeginningIsTaken() {
        for (int i = 0; i < 10; i++) {
            statistics.received(packet(i, i * 160), i * PERIOD);
        }
        assertThat(statistics.received(packet(30_000, 0), 0)).isFalse();
        assertThat(statistics.received(packet(10, 1_600), 0)).isTrue();
        assertThat(statistics.received(packet(40_000, 0), 0)).isFalse();
        assertThat(statistics.received(packet(40_001, 160), 0)).isTrue();
        assertThat(statistics.expected()).isEqualTo(1);
        assertThat(statistics.lost()).isZero();
    }

    /** RFC 3550, 6.4.1: each difference moves the jitter by a sixteenth of the distance. */
    @Example
    void jitterFollowsTheUnevenness() {
        statistics.received(packet(0, 0), 0);
        statistics.received(packet(1, 160), PERIOD + 10_000_000);
        assertThat(statistics.jitter()).isEqualTo(5); // 80 units late, a sixteenth of it
        for (int i = 2; i < 500; i++) {
            long late = i % 2 * 10_000_000L;
            statistics.received(packet(i, i * 160), i * PERIOD + late);
        }
        assertThat(statistics.jitter()).isBetween(78L, 80L);
        assertThat(statistics.jitterSeconds()).isBetween(0.0097, 0.0101);
    }

    private static RtpPacket packet(int sequence, int timestamp) {
        return new RtpPacket(false, 0, sequence, timestamp, 1, new byte[0]);
    }
}
