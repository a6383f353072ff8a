package astrolabe.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The fixed words of a command or an alias; case does not matter. */
record Phrase(List<String> words) implements Comparable<Phrase> {

    Phrase {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    static Phrase of(String text) {
        return new Phrase(CommandLine.parse(text).words());
    }

    /** The longest of these phrases that the words begin with. */
    static Optional<Phrase> longestLeading(List<String> words, Set<Phrase> phrases) {
        for (int length = words.size(); length > 0; length--) {
            var candidate = new Phrase(words.subList(0, length));
            if (phrases.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    int length() {
        return words.size();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String text() {
        return String.join(" ", words);
    }

    /** Whether this phrase has these words first and at least one more. */
    boolean continues(Phrase start) {
        return length() > start.length() && words.subList(0, start.length()).equals(start.words);
    }

    /** Whether both have the same number of words and differ in the last one at most. */
    boolean agreesButForLast(Phrase other) {
        return length() == other.length()
                && words.subList(0, length() - 1)
                        .equals(other.words.subList(0, other.length() - 1));
    }

    @Override
    public int compareTo(Phrase other) {
        return Arrays.compare(array(), other.array());
    }

    private String[] array() {
        return words.toArray(String[]::new);
    }
}
