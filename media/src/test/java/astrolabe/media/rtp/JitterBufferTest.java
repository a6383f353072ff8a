package astrolabe.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A stream of 20 ms packets whose coming and playing are told in milliseconds. */
class JitterBufferTest {

    private JitterBuffer buffer = new JitterBuffer(8_000, Duration.ofMillis(20));
    private final List<String> played = new ArrayList<>();

    @Example
    void packetsAreDelayedByTwoFramesAndPlayedInOrder() {
        put(0, 0);
        put(2, 21);
        put(1, 39);
        playUntil(40);
        assertThat(played).containsExactly("0");
        playUntil(80);
        assertThat(played).containsExactly("0", "1", "2");
    }

    @Example
    void whatDoesNotComeIsMissingOnce() {
        put(0, 0);
        put(2, 40);
        put(3, 60);
        playUntil(100);
        assertThat(played).containsExactly("0", "-", "2", "3");
        assertThat(buffer.late()).isZero();
    }

    @Example
    void aLatePacketMakesTheFollowingOnesLater() {
        put(0, 0);
        playUntil(70);
        put(1, 75); // 15 ms too late
        assertThat(buffer.late()).isEqualTo(1);
        assertThat(buffer.delay()).isEqualTo(Duration.ofMillis(60));
        put(2, 95); // would have been late as well
        playUntil(100);
        assertThat(played).containsExactly("0", "-", "2");
    }

    @Example
    void thePacketThatComesTwiceIsPlayedOnceAndIsNotLate() {
        put(0, 0);
        put(1, 20);
        playUntil(60);
        put(1, 61);
        put(2, 62);
        playUntil(80);
        assertThat(played).containsExactly("0", "1", "2");
        assertThat(buffer.delay()).isEqualTo(Duration.ofMillis(40));
    }

    @Example
    void theFirstPacketsMayChangePlaces() {
        put(1, 0);
        put(0, 5);
        put(2, 20);
        playUntil(65);
        assertThat(played).containsExactly("0", "1", "2");
    }

    @Example
    void theDelayFallsAgainWhenAllIsWell() {
        put(0, 0);
        playUntil(70);
        put(1, 165);
        assertThat(buffer.delay()).isGreaterThan(Duration.ofMillis(100));
        for (int i = 2; i < 1_000; i++) {
            put(i, i * 20L);
            playUntil(i * 20L);
        }
        assertThat(buffer.delay()).isLessThanOrEqualTo(Duration.ofMillis(60));
    }

    @Example
    void aStreamThatPausesBeginsAnew() {
        put(0, 0);
        playUntil(1_000);
        assertThat(played.size()).isBetween(8, 11);
        played.clear();
        put(500, 10_000);
        playUntil(10_039);
        assertThat(played).isEmpty();
        playUntil(10_040);
        assertThat(played).containsExactly("500");
    }

    @Example
    void aTimestampFarOffBeginsAnew() {
        put(0, 0);
        put(1, 20);
        put(1_000_000, 30);
        playUntil(70);
        assertThat(played).containsExactly("1000000");
    }

    /** Whatever the network does within 60 ms: in order, none twice, nearly none lost. */
    @Property(tries = 100)
    void allAreInOrderAndFewAreLost(
            @ForAll Random random, @ForAll @IntRange(max = 60) int unevenness) {
        buffer = new JitterBuffer(8_000, Duration.ofMillis(20));
        played.clear();
        record Coming(int number, long at) {}
        List<Coming> coming = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            coming.add(new Coming(i, i * 20L + random.nextInt(unevenness + 1)));
        }
        coming.sort((one, other) -> Long.compare(one.at, other.at));
        for (Coming each : coming) {
            playUntil(each.at);
            put(each.number, each.at);
        }
        playUntil(400 * 20 + 100);
        List<Integer> numbers =
                played.stream().filter(each -> !each.equals("-")).map(Integer::valueOf).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(numbers.size()).isGreaterThan(385);
    }

    private void put(int number, long milliseconds) {
        buffer.put(
                new RtpPacket(false, 0, number, number * 160, 1, new byte[160]),
                160,
                milliseconds * 1_000_000);
    }

    private void playUntil(long milliseconds) {
        for (JitterBuffer.Played each : buffer.due(milliseconds * 1_000_000)) {
            played.add(
                    switch (each) {
                        case JitterBuffer.Played.Audio(RtpPacket packet) ->
                                Integer.toString(packet.timestamp() / 160);
                        case JitterBuffer.Played.Missing _ -> "-";
                    });
        }
    }
}
