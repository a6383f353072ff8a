package astrolabe.engine.speech;

import java.util.ArrayList;
import java.util.List;

/** The sounds that say which one of a row something is: the first, the twenty-first. */
public final class Ordinals {

    private static final String CARDINAL = "digits/";
    private static final String ORDINAL = "digits/h-";

    private Ordinals() {}

    /**
     * Only English has sounds for ordinals, of which the last word is one; the other languages
     * count.
     *
     * @param value not beyond {@link Numbers#GREATEST} on either side of zero
     */
    public static List<String> say(String language, long value, Gender gender) {
        Numbers numbers = Numbers.of(language);
        List<String> words = new ArrayList<>(numbers.say(value, gender));
        if (numbers instanceof EnglishNumbers && value != 0) {
            String last = words.removeLast();
            words.add(ORDINAL + last.substring(CARDINAL.length()));
        }
        return words;
    }
}
