package astrolabe.media.session;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.rtp.RtpPacket;
import org.junit.jupiter.api.Test;

/** What a far end sees while what is sent to it changes. */
class OutgoingStreamTest {

    private static final long FRAME = 20_000_000;

    private final OutgoingStream stream = new OutgoingStream(7, 65_534, 1_000);

    @Test
    void ownAudioCountsOnAcrossTheWrap() {
        assertThat(own(0)).isEqualTo("65535 1000 M");
        assertThat(own(1)).isEqualTo("0 1160");
        assertThat(own(2)).isEqualTo("1 1320");
        assertThat(stream.packets()).isEqualTo(3);
        assertThat(stream.octets()).isEqualTo(480);
    }

    @Test
    void afterAPauseTheTimeHasGoneOn() {
        own(0);
        stream.pause();
        assertThat(own(50)).isEqualTo("0 9000 M");
    }

    @Test
    void anotherSessionFollowsWithoutABreakAndKeepsItsGaps() {
        own(0);
        assertThat(relay(40_000, 777_000, 1)).isEqualTo("0 1160 M");
        assertThat(relay(40_001, 777_160, 2)).isEqualTo("1 1320");
        assertThat(relay(40_003, 777_480, 4)).as("one was lost").isEqualTo("3 1640");
        assertThat(relay(40_002, 777_320, 4)).as("it was only late").isEqualTo("2 1480");
        assertThat(relay(39_999, 776_840, 4)).as("before the beginning").isEqualTo("");
        assertThat(own(5)).isEqualTo("4 1800 M");
    }

    @Test
    void eventsStandBetweenPacketsOfTheOtherSession() {
        relay(10, 0, 0);
        relay(12, 320, 2);
        RtpPacket event = stream.event(true, 101, 1_480, new byte[4]);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(relay(13, 480, 3)).isEqualTo("3 1480");
        assertThat(relay(11, 160, 3)).as("late, from before the event").isEqualTo("0 1160");
    }

    @Test
    void whatIsHeldBackLeavesNoGap() {
        relay(10, 0, 0);
        stream.holdBack(packet(11, 160));
        stream.event(true, 101, 1_160, new byte[4]);
        stream.holdBack(packet(12, 320));
        stream.event(false, 101, 1_160, new byte[4]);
        assertThat(relay(13, 480, 3)).isEqualTo("2 1480");
    }

    /** Sequence numbers go round each twenty minutes; a call may last for hours. */
    @Test
    void aLongCallGoesOnAcrossAllWraps() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(relay(i & 0xFFFF, i * 160, i)).as("packet %d", i).isNotEmpty();
            if (i % 1_000 == 999) {
                stream.event(false, 101, 0, new byte[4]);
            }
        }
        assertThat(relay(200_000 & 0xFFFF, 200_000 * 160, 200_000))
                .isEqualTo("%d %d".formatted((65_535 + 200_200) & 0xFFFF, 1_000 + 200_000 * 160));
    }

    @Test
    void timestampsOfAnotherClockAreBroughtToOurs() {
        own(0);
        stream.relay(packet(1, 48_000), 0, new byte[160], 48_000, 8_000, FRAME);
        RtpPacket second =
                stream.relay(packet(2, 48_960), 0, new byte[160], 48_000, 8_000, 2 * FRAME)
                        .orElseThrow();
        assertThat(second.timestamp()).isEqualTo(1_320);
    }

    private String own(int frame) {
        return text(stream.own(0, new byte[160], 160, 8_000, frame * FRAME));
    }

    private String relay(int sequence, int timestamp, int frame) {
        return stream.relay(
                        packet(sequence, timestamp), 0, new byte[160], 8_000, 8_000, frame * FRAME)
                .map(OutgoingStreamTest::text)
                .orElse("");
    }

    private static RtpPacket packet(int sequence, int timestamp) {
        return new RtpPacket(false, 0, sequence, timestamp, 99, new byte[160]);
    }

    private static String text(RtpPacket packet) {
        assertThat(packet.ssrc()).isEqualTo(7);
        return "%d %d%s"
                .formatted(packet.sequence(), packet.timestamp(), packet.marker() ? " M" : "");
    }
}
