package astrolabe.engine.speech;

import astrolabe.engine.sound.SpokenWords;
import java.util.List;

/** Twenty-one: {@code digits/20}, {@code digits/1}. */
final class EnglishNumbers extends Numbers {

    @Override
    void count(List<String> words, long value, Gender gender) {
        words.addAll(SpokenWords.number(value));
    }
}
