package astrolabe.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RtcpCompoundTest {

    private static final ReportBlock BLOCK =
            new ReportBlock(0x0102_0304, 64, -2, 0x0001_0005L, 33, 0x1122_3344, 65_536);

    @Example
    void aReportAndANameAreWrittenAsTheRfcHasThem() {
        RtcpCompound compound =
                new RtcpCompound(
                        List.of(
                                new RtcpPacket.SenderReport(
                                        0x0A0B_0C0D,
                                        new NtpTime(0x0000_0001_8000_0000L),
                                        160,
                                        1,
                                        172,
                                        List.of(BLOCK)),
                                new RtcpPacket.SourceName(0x0A0B_0C0D, "me")));
        assertThat(HexFormat.of().formatHex(compound.write()))
                .isEqualTo(
                        "81c8000c"
                                + "0a0b0c0d"
                                + "0000000180000000"
                                + "000000a0"
                                + "00000001"
                                + "000000ac"
                                + "01020304"
                                + "40fffffe"
                                + "00010005"
                                + "00000021"
                                + "11223344"
                                + "00010000"
                                + "81ca0003"
                                + "0a0b0c0d"
                                + "01026d65"
                                + "00000000");
        assertThat(parse(compound.write())).contains(compound);
    }

    @Example
    void aListenersReportAndAFarewellAreReadAgain() {
        RtcpCompound compound =
                new RtcpCompound(
                        List.of(
                                new RtcpPacket.ReceiverReport(5, List.of()),
                                new RtcpPacket.Bye(List.of(5, 6), "hung up")));
        assertThat(parse(compound.write())).contains(compound);
    }

    @Example
    void whatIsNoReportIsRefused() {
        assertThat(parse("")).isEmpty();
        assertThat(parse("81c8000c0a0b0c0d")).as("longer than it is").isEmpty();
        assertThat(parse("81c900010a0b0c0d")).as("a block is missing").isEmpty();
        assertThat(parse("81cb00010a0b0c0d")).as("a farewell without a report").isEmpty();
        assertThat(parse("41c900010a0b0c0d")).as("version 1").isEmpty();
        assertThat(parse("80c900010a0b0c0d" + "81cb0002" + "0a0b0c0d" + "ff616161"))
                .as("a reason longer than the packet")
                .isEmpty();
    }

    @Example
    void otherTypesAreKeptByNumber() {
        assertThat(parse("80c900010a0b0c0d" + "81ce0002" + "0000000100000002"))
                .contains(
                        new RtcpCompound(
                                List.of(
                                        new RtcpPacket.ReceiverReport(0x0A0B_0C0D, List.of()),
                                        new RtcpPacket.Other(206))));
    }

    /** RFC 3550, figure 2: 20 Mar 1997, the report waited 5.25 s, the round trip took 6.125 s. */
    @Example
    void theRoundTripOfTheRfc() {
        NtpTime now = new NtpTime(0xB710_8000L << 16);
        ReportBlock block = new ReportBlock(1, 0, 0, 0, 0, 0xB705_2000, 0x0005_4000);
        assertThat(block.roundTrip(now)).contains(Duration.ofMillis(6_125));
        assertThat(new ReportBlock(1, 0, 0, 0, 0, 0, 0).roundTrip(now)).isEmpty();
        assertThat(new ReportBlock(1, 0, 0, 0, 0, 0xB711_0000, 0).roundTrip(now)).isEmpty();
    }

    @Example
    void timesAreCountedFrom1900() {
        assertThat(NtpTime.of(Instant.EPOCH.plusMillis(500)).bits())
                .isEqualTo(0x83AA_7E80_8000_0000L);
        assertThat(NtpTime.units(Duration.ofMillis(1_500))).isEqualTo(98_304);
        assertThat(NtpTime.duration(98_304)).isEqualTo(Duration.ofMillis(1_500));
    }

    @Property
    void noOctetsBreakTheReader(@ForAll @Size(max = 80) byte[] octets) {
        byte[] likely = octets.clone();
        if (likely.length > 3) {
            likely[0] = (byte) (0x80 | (likely[0] & 0x1F));
            likely[1] = (byte) (200 + (likely[1] & 3));
            likely[2] = 0;
            likely[3] = (byte) (likely.length / 4 - 1);
        }
        parse(likely).ifPresent(compound -> assertThat(parse(compound.write())).isPresent());
    }

    private static Optional<RtcpCompound> parse(String hex) {
        return parse(HexFormat.of().parseHex(hex));
    }

    private static Optional<RtcpCompound> parse(byte[] octets) {
        return RtcpCompound.parse(ByteBuffer.wrap(octets));
    }
}
