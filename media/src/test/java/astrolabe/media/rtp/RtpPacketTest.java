package astrolabe.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RtpPacketTest {

    @Example
    void aPlainPacketIsRead() {
        RtpPacket packet = parse("80 88 1234 000003e8 deadbeef d5d5d5").orElseThrow();
        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(8);
        assertThat(packet.sequence()).isEqualTo(0x1234);
        assertThat(packet.timestamp()).isEqualTo(1_000);
        assertThat(packet.ssrc()).isEqualTo(0xDEAD_BEEF);
        assertThat(packet.payload()).hasSize(3);
        assertThat(packet).hasToString("RTP 8 marked seq 4660 ts 1000 ssrc deadbeef, 3 octets");
    }

    @Example
    void sourcesExtensionAndPaddingAreLeftOut() {
        RtpPacket packet =
                parse(
                                "b2 00 0001 00000002 00000003" // padding, extension, two sources
                                        + "00000011 00000012"
                                        + "bede0001 51ff0000"
                                        + "aabb"
                                        + "000003")
                        .orElseThrow();
        assertThat(HexFormat.of().formatHex(packet.payload())).isEqualTo("aabb");
    }

    @Example
    void whatIsNoPacketIsRefused() {
        assertThat(parse("")).isEmpty();
        assertThat(parse("80 00 0001 00000002 000003")).as("cut short").isEmpty();
        assertThat(parse("40 00 0001 00000002 00000003")).as("version 1").isEmpty();
        assertThat(parse("81 00 0001 00000002 00000003")).as("a source is missing").isEmpty();
        assertThat(parse("90 00 0001 00000002 00000003 bede")).as("half extension").isEmpty();
        assertThat(parse("90 00 0001 00000002 00000003 bedeffff 00")).as("long one").isEmpty();
        assertThat(parse("a0 00 0001 00000002 00000003 0005")).as("much padding").isEmpty();
        assertThat(parse("a0 00 0001 00000002 00000003 aa00")).as("no padding").isEmpty();
        assertThat(parse("a0 00 0001 00000002 00000003")).as("nothing to pad").isEmpty();
        assertThat(parse("80 c9 0001 00000002 00000003")).as("RTCP").isEmpty();
        assertThat(RtpPacket.parse(ByteBuffer.allocate(RtpPacket.LARGEST + 1))).isEmpty();
    }

    @Property
    void whatWasWrittenIsReadAgain(
            @ForAll boolean marker,
            @ForAll @IntRange(max = 63) int payloadType,
            @ForAll @IntRange(max = 65_535) int sequence,
            @ForAll int timestamp,
            @ForAll int ssrc,
            @ForAll @Size(max = 400) byte[] payload) {
        RtpPacket packet = new RtpPacket(marker, payloadType, sequence, timestamp, ssrc, payload);
        ByteBuffer octets = ByteBuffer.allocate(packet.length());
        packet.write(octets);
        RtpPacket again = RtpPacket.parse(octets.flip()).orElseThrow();
        assertThat(again).hasToString(packet.toString());
        assertThat(again.payload()).isEqualTo(payload);
    }

    @Property
    void noOctetsBreakTheReader(@ForAll @Size(max = 60) byte[] octets) {
        RtpPacket.parse(ByteBuffer.wrap(octets))
                .ifPresent(
                        packet -> assertThat(packet.length()).isLessThanOrEqualTo(octets.length));
    }

    private static Optional<RtpPacket> parse(String hex) {
        return RtpPacket.parse(ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }
}
