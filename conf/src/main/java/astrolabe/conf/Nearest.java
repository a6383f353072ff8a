package astrolabe.conf;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The known word a mistyped one most likely means, by Damerau-Levenshtein distance (a swap of
 * neighbours counts once).
 */
public final class Nearest {
    /** Nobody mistypes a longer word; comparing it would only cost time. */
    private static final int MAX_WORD = 64;

    private Nearest() {}

    /**
     * The nearest of the known words, if it is near enough to be meant: about every third letter
     * may be wrong.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > MAX_WORD) {
            return Optional.empty();
        }
        int allowed = Math.max(1, word.length() / 3);
        var lowerCase = word.toLowerCase(Locale.ROOT);
        record Candidate(String word, int distance) {}
        return known.stream()
                .filter(k -> Math.abs(k.length() - word.length()) <= allowed)
                .map(k -> new Candidate(k, distance(lowerCase, k.toLowerCase(Locale.ROOT))))
                .filter(c -> c.distance() <= allowed && c.distance() < word.length())
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /** {@code , did you mean "call"?} to follow a complaint about an unknown word, or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(k -> ", did you mean \"" + k + "\"?").orElse("");
    }

    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
