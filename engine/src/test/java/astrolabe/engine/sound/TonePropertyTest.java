package astrolabe.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Frame;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TonePropertyTest {

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("tones") ToneList tone) {
        assertThat(ToneList.parse(tone.toString())).contains(tone);
    }

    @Property
    void noTextBreaksTheReader(@ForAll String text) {
        ToneList.parse(text).ifPresent(tone -> assertThat(tone.parts()).isNotEmpty());
    }

    @Property(tries = 100)
    void aToneOfPartsThatSoundOnceLastsAsLongAsThey(@ForAll("tones") ToneList tone) {
        ToneList once = new ToneList(tone.parts().stream().map(part -> once(part)).toList());
        long samples = once.parts().stream().mapToLong(part -> part.milliseconds() * 8L).sum();
        assertThat(OwnSounds.samples(once.toString()).length)
                .isEqualTo((int) ((samples + 159) / 160 * 160));
    }

    private static ToneList.Part once(ToneList.Part part) {
        return new ToneList.Part(
                part.first(),
                part.second(),
                part.modulated(),
                Math.max(20, part.milliseconds()),
                true);
    }

    @Provide
    Arbitrary<ToneList> tones() {
        Arbitrary<ToneList.Part> part =
                Combinators.combine(
                                Arbitraries.integers().between(0, 3_999),
                                Arbitraries.integers().between(0, 3_999),
                                Arbitraries.of(true, false),
                                Arbitraries.integers().between(0, 500),
                                Arbitraries.of(true, false))
                        .as((first, second, modulated, length, once) ->
                                new ToneList.Part(
                                        first, second, second != 0 && modulated, length, once));
        return part.list().ofMinSize(1).ofMaxSize(6).map(ToneList::new);
    }

    @Example
    void theBusyToneIsHalfSoundAndHalfSilenceAgainAndAgain() {
        FrameSource busy = ToneGenerator.of(new Indications().tone("busy").orElseThrow());
        List<Boolean> heard =
                java.util.stream.IntStream.range(0, 100)
                        .mapToObj(_ -> isLoud(busy.next()))
                        .toList();
        for (int frame = 0; frame < 100; frame++) {
            assertThat(heard.get(frame)).as("frame " + frame).isEqualTo(frame % 50 < 25);
        }
    }

    private static boolean isLoud(Optional<Frame.Voice> frame) {
        Frame.Voice voice = frame.orElseThrow();
        for (int i = 0; i < voice.length(); i++) {
            if (voice.at(i) != 0) {
                return true;
            }
        }
        return false;
    }
}
