package astrolabe.media.codec;

import static astrolabe.media.audio.AudioFormat.ALAW;
import static astrolabe.media.audio.AudioFormat.G722;
import static astrolabe.media.audio.AudioFormat.GSM;
import static astrolabe.media.audio.AudioFormat.SLIN;
import static astrolabe.media.audio.AudioFormat.SLIN16;
import static astrolabe.media.audio.AudioFormat.SLIN48;
import static astrolabe.media.audio.AudioFormat.ULAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.media.Tones;
import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodecsTest {

    private final Codecs codecs = Codecs.standard();

    @Test
    void theShortestWayIsTaken() {
        assertThat(way(ULAW, ULAW)).isEqualTo("(ulaw)");
        assertThat(way(ULAW, ALAW)).isEqualTo("(ulaw)->(slin)->(alaw)");
        assertThat(way(G722, ULAW)).isEqualTo("(g722)->(slin16)->(slin)->(ulaw)");
        assertThat(way(ALAW, SLIN48)).isEqualTo("(alaw)->(slin)->(slin48)");
        assertThat(way(SLIN16, SLIN48)).isEqualTo("(slin16)->(slin48)");
    }

    @Test
    void ofSeveralFormatsTheCheapestPairIsTaken() {
        assertThat(codecs.cheapest(List.of(G722, ULAW), List.of(ALAW, SLIN16)))
                .hasToString("Optional[(ulaw)->(slin)->(alaw)]");
        assertThat(codecs.cheapest(List.of(ULAW, ALAW), List.of(G722, ALAW)))
                .hasToString("Optional[(alaw)]");
        assertThat(codecs.cheapest(List.of(ULAW), List.of())).isEmpty();
    }

    @Test
    void whatIsNotKnownHasNoWay() {
        AudioFormat opus = new AudioFormat("opus", 48_000, 48_000, 960, 60);
        assertThat(codecs.route(opus, ULAW)).isEmpty();
        assertThat(codecs.route(ULAW, opus)).isEmpty();
        assertThat(codecs.format("opus")).isEmpty();
        assertThat(codecs.format("slin44")).contains(AudioFormat.SLIN44);
    }

    @Test
    void everyFormatCanBecomeEveryOther() {
        for (AudioFormat from : codecs.formats()) {
            for (AudioFormat to : codecs.formats()) {
                short[] heard = throughAndBack(from, to);
                double noise = Tones.signalToNoise(heard, 1_000, 8_000);
                assertThat(Tones.level(heard, 1_000, 8_000, 8_000))
                        .as("%s to %s", from, to)
                        .isBetween(-1.0, 1.0);
                // a codec for voices has no exact tones
                assertThat(noise)
                        .as("%s to %s", from, to)
                        .isGreaterThan(from.equals(GSM) || to.equals(GSM) ? 10 : 28);
            }
        }
    }

    /** A tone in 20 ms frames: to the first format, to the second, and to samples again. */
    private short[] throughAndBack(AudioFormat from, AudioFormat to) {
        Translator there = translator(SLIN, from);
        Translator across = translator(from, to);
        Translator back = translator(to, SLIN);
        short[] tone = Tones.sine(1_000, 8_000, 8_000, 4_000);
        short[] heard = new short[0];
        for (int at = 0; at < tone.length; at += 160) {
            AudioFrame frame = AudioFrame.of(SLIN, Arrays.copyOfRange(tone, at, at + 160));
            AudioFrame result = back.translate(across.translate(there.translate(frame)));
            short[] samples = ((AudioFrame.Linear) result).samples();
            int before = heard.length;
            heard = Arrays.copyOf(heard, before + samples.length);
            System.arraycopy(samples, 0, heard, before, samples.length);
        }
        return Tones.last(heard, 2_000);
    }

    @Test
    void aFrameOfAnotherFormatIsRefused() {
        Translator translator = translator(ULAW, SLIN);
        assertThatThrownBy(() -> translator.translate(AudioFrame.of(ALAW, new byte[160])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alaw");
    }

    private String way(AudioFormat from, AudioFormat to) {
        return codecs.route(from, to).orElseThrow().toString();
    }

    private Translator translator(AudioFormat from, AudioFormat to) {
        return codecs.route(from, to).orElseThrow().translator();
    }
}
