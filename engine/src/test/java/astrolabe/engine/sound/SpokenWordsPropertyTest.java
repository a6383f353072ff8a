package astrolabe.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SpokenWordsPropertyTest {

    @Property
    void aNumberIsTheSumOfItsWords(@ForAll @LongRange(min = 0, max = 999_999_999) long number) {
        long total = 0;
        long group = 0;
        for (String word : SpokenWords.number(number)) {
            switch (word) {
                case "digits/hundred" -> group *= 100;
                case "digits/thousand" -> {
                    total += group * 1_000;
                    group = 0;
                }
                case "digits/million" -> {
                    total += group * 1_000_000;
                    group = 0;
                }
                default -> group += Long.parseLong(word.substring("digits/".length()));
            }
        }
        assertThat(total + group).isEqualTo(number);
    }

    @Example
    void wordsAreTheFilesOfTheUsualPrompts() {
        assertThat(SpokenWords.of("num:42")).contains(List.of("digits/40", "digits/2"));
        assertThat(SpokenWords.of("num:-1")).contains(List.of("digits/minus", "digits/1"));
        assertThat(SpokenWords.of("digit:1*")).contains(List.of("digits/1", "digits/star"));
        assertThat(SpokenWords.of("char:a1")).contains(List.of("letters/a", "digits/1"));
        assertThat(SpokenWords.of("beep")).isEmpty();
        assertThat(SpokenWords.of("num:x")).isEmpty();
    }
}
