package astrolabe.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Keys as telephone events, there and back. */
class DigitsTest {

    private static final int PERIOD = 160;

    @Example
    void aKeyOf100MillisecondsIsFivePacketsAndTwoMoreEnds() {
        DigitSender sender = new DigitSender(5, PERIOD);
        sender.endAfter(800);
        List<String> sent = new ArrayList<>();
        for (DigitSender.Sent each : all(sender, 1_000)) {
            assertThat(each.timestamp()).isEqualTo(1_000);
            sent.add(
                    "%s%d %d"
                            .formatted(
                                    each.marker() ? "M " : each.event().end() ? "E " : "",
                                    each.event().event(),
                                    each.event().duration()));
        }
        assertThat(sent)
                .containsExactly(
                        "M 5 160", "5 320", "5 480", "5 640", "E 5 800", "E 5 800", "E 5 800");
        assertThat(sender.isOver()).isTrue();
    }

    @Example
    void aKeyIsToldOnce() {
        assertThat(heard(packets('7', 800, 0), List.of()))
                .containsExactly(
                        new Digit.Began('7'), new Digit.Ended('7', Duration.ofMillis(100)));
    }

    /** Whichever packets are lost: as long as one end comes, key and length are right. */
    @Property(tries = 300)
    void lostPacketsChangeNothing(@ForAll Random random, @ForAll boolean shuffled) {
        List<RtpPacket> packets = packets('#', 1_600, 4_000);
        RtpPacket end = packets.removeLast();
        packets.removeIf(_ -> random.nextInt(3) == 0);
        if (shuffled) {
            Collections.shuffle(packets, random);
        }
        packets.add(random.nextInt(packets.size() + 1), end);
        assertThat(heard(packets, List.of()))
                .containsExactly(
                        new Digit.Began('#'), new Digit.Ended('#', Duration.ofMillis(200)));
    }

    @Example
    void twoKeysAreTwoEvenIfTheFirstEndIsLost() {
        List<RtpPacket> packets = packets('1', 800, 0);
        packets.subList(4, 7).clear();
        assertThat(heard(packets, packets('1', 480, 8_000)))
                .containsExactly(
                        new Digit.Began('1'),
                        new Digit.Ended('1', Duration.ofMillis(80)),
                        new Digit.Began('1'),
                        new Digit.Ended('1', Duration.ofMillis(60)));
    }

    @Example
    void aLatePacketOfAPastKeyIsNoNewOne() {
        List<RtpPacket> late = packets('1', 800, 0).subList(2, 4);
        assertThat(heard(packets('1', 800, 0), late)).hasSize(2);
        List<RtpPacket> both = packets('1', 800, 0);
        both.addAll(packets('2', 800, 8_000));
        assertThat(heard(both, late)).hasSize(4);
    }

    @Example
    void aKeyThatFallsSilentWasLetGo() {
        DigitReceiver receiver = new DigitReceiver(8_000);
        receiver.received(packets('9', 800, 0).getFirst(), 1_000);
        assertThat(receiver.silence(DigitReceiver.PATIENCE.toNanos())).isEmpty();
        assertThat(receiver.silence(DigitReceiver.PATIENCE.toNanos() + 2_000))
                .contains(new Digit.Ended('9', Duration.ofMillis(20)));
        assertThat(receiver.silence(Long.MAX_VALUE)).isEmpty();
    }

    /** RFC 4733, 2.5.1.3: 16 bits hold eight seconds. */
    @Example
    void aKeyOfTwentySecondsIsSentInSegmentsAndToldAsOne() {
        List<RtpPacket> packets = packets('0', 160_000, 77);
        assertThat(packets.stream().map(RtpPacket::timestamp).distinct().count()).isEqualTo(3);
        assertThat(heard(packets, List.of()))
                .containsExactly(
                        new Digit.Began('0'), new Digit.Ended('0', Duration.ofSeconds(20)));
    }

    @Example
    void keysAndEventsBelongTogether() {
        for (char key : "0123456789*#ABCD!".toCharArray()) {
            int event = TelephoneEvent.event(key).orElseThrow();
            assertThat(new TelephoneEvent(event, false, 0, 0).key()).contains(key);
        }
        assertThat(TelephoneEvent.event('a')).contains(12);
        assertThat(TelephoneEvent.event('x')).isEmpty();
        assertThat(new TelephoneEvent(36, false, 0, 0).key()).as("a fax tone").isEmpty();
    }

    @Property
    void noPayloadBreaksTheReceiver(@ForAll byte[] payload, @ForAll int timestamp) {
        new DigitReceiver(8_000).received(new RtpPacket(false, 101, 1, timestamp, 1, payload), 0);
        assertThat(TelephoneEvent.parse(payload).isPresent()).isEqualTo(payload.length >= 4);
    }

    private static List<RtpPacket> packets(char key, int length, int timestamp) {
        DigitSender sender = new DigitSender(TelephoneEvent.event(key).orElseThrow(), PERIOD);
        sender.endAfter(length);
        List<RtpPacket> packets = new ArrayList<>();
        for (DigitSender.Sent sent : all(sender, timestamp)) {
            packets.add(
                    new RtpPacket(
                            sent.marker(),
                            101,
                            packets.size(),
                            sent.timestamp(),
                            1,
                            sent.event().payload()));
        }
        return packets;
    }

    private static List<DigitSender.Sent> all(DigitSender sender, int timestamp) {
        List<DigitSender.Sent> all = new ArrayList<>();
        for (Optional<DigitSender.Sent> each = sender.next(timestamp);
                each.isPresent();
                each = sender.next(timestamp)) {
            all.add(each.get());
        }
        return all;
    }

    private static List<Digit> heard(List<RtpPacket> first, List<RtpPacket> second) {
        DigitReceiver receiver = new DigitReceiver(8_000);
        List<Digit> digits = new ArrayList<>();
        first.forEach(packet -> digits.addAll(receiver.received(packet, 0)));
        second.forEach(packet -> digits.addAll(receiver.received(packet, 0)));
        return digits;
    }
}
