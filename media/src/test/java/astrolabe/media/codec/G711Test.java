package astrolabe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.Tones;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class G711Test {

    private final MuLaw muLaw = new MuLaw();
    private final ALaw aLaw = new ALaw();

    /** The ends of the tables of G.711, brought from 14 and 13 bits to 16. */
    @Example
    void muLawHasTheValuesOfTheRecommendation() {
        assertThat(decode(muLaw, 0x80, 0x8F, 0x90, 0xFE, 0xFF, 0x7F, 0x7E, 0x10, 0x00))
                .containsExactly(32_124, 16_764, 15_996, 8, 0, 0, -8, -15_996, -32_124);
    }

    @Example
    void aLawHasTheValuesOfTheRecommendation() {
        assertThat(decode(aLaw, 0xAA, 0xA5, 0xD5, 0xD4, 0x55, 0x54, 0x2A))
                .containsExactly(32_256, 16_896, 8, 24, -8, -24, -32_256);
    }

    /**
     * G.711, tables 5 and 6: these octets, again and again, are a tone of 1 kHz at 0 dBm0, whose
     * peak lies 3.17 (A-law: 3.14) dB below the largest sine.
     */
    @Example
    void theMilliwattSequencesAreOneMilliwatt() {
        short[] mu = repeated(muLaw, 0x1E, 0x0B, 0x0B, 0x1E, 0x9E, 0x8B, 0x8B, 0x9E);
        short[] a = repeated(aLaw, 0x34, 0x21, 0x21, 0x34, 0xB4, 0xA1, 0xA1, 0xB4);
        assertThat(Tones.level(mu, 1_000, 8_000, 32_635 * Math.pow(10, -3.17 / 20)))
                .isBetween(-0.05, 0.05);
        assertThat(Tones.level(a, 1_000, 8_000, 32_768 * Math.pow(10, -3.14 / 20)))
                .isBetween(-0.05, 0.05);
    }

    @Property
    void whatWasDecodedIsCodedAgain(@ForAll byte octet) {
        byte[] octets = {octet};
        assertThat(aLaw.encoder().encode(aLaw.decoder().decode(octets))).isEqualTo(octets);
        byte[] again = muLaw.encoder().encode(muLaw.decoder().decode(octets));
        // mu-law has two zeros
        assertThat(again[0]).isEqualTo(octet == 0x7F ? (byte) 0xFF : octet);
    }

    @Property
    void noSampleIsFurtherOffThanHalfAStep(@ForAll short sample) {
        int step = Math.max(16, Math.abs(sample) / 16);
        int clipped = Math.clamp(sample, -32_124 - 512, 32_124 + 512);
        for (Codec codec : new Codec[] {muLaw, aLaw}) {
            short[] samples = {sample};
            short decoded = codec.decoder().decode(codec.encoder().encode(samples))[0];
            assertThat(Math.abs(decoded - clipped)).isLessThanOrEqualTo(step);
        }
    }

    @Property
    void loudSamplesAreNeverCodedAsQuieterOnes(@ForAll short one, @ForAll short other) {
        short low = (short) Math.min(one, other);
        short high = (short) Math.max(one, other);
        for (Codec codec : new Codec[] {muLaw, aLaw}) {
            short[] decoded =
                    codec.decoder().decode(codec.encoder().encode(new short[] {low, high}));
            assertThat(decoded[0]).isLessThanOrEqualTo(decoded[1]);
        }
    }

    @Example
    void aToneKeepsItsLevelAndStandsAboveTheNoise() {
        short[] tone = Tones.sine(1_004, 10_000, 8_000, 8_000);
        for (Codec codec : new Codec[] {muLaw, aLaw}) {
            short[] heard = codec.decoder().decode(codec.encoder().encode(tone));
            assertThat(Tones.level(heard, 1_004, 8_000, 10_000)).isBetween(-0.1, 0.1);
            assertThat(Tones.signalToNoise(heard, 1_004, 8_000)).isGreaterThan(37);
        }
    }

    private static int[] decode(Codec codec, int... octets) {
        short[] samples = codec.decoder().decode(bytes(octets));
        int[] values = new int[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i];
        }
        return values;
    }

    private static short[] repeated(Codec codec, int... octets) {
        byte[] all = new byte[800];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) octets[i % octets.length];
        }
        return codec.decoder().decode(all);
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }
}
