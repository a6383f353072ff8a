package astrolabe.engine.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Option letters, each perhaps with an argument in parentheses, as in {@code
 * tTg(abc)L(10000:5000)}; of a repeated one the last counts.
 */
public record Options(Map<Character, String> letters) {
    public static final Options NONE = new Options(Map.of());

    public Options {
        letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
    }

    /** Reads the letters an application knows; the rest is reported and left out. */
    public static Options parse(String text, String known, Consumer<String> problems) {
        var letters = new LinkedHashMap<Character, String>();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            var argument = "";
            if (at < text.length() && text.charAt(at) == '(') {
                int close = closing(text, at + 1);
                if (close == text.length()) {
                    problems.accept("option " + letter + "( has no closing parenthesis");
                }
                argument = text.substring(at + 1, close);
                at = Math.min(text.length(), close + 1);
            }
            if (known.indexOf(letter) >= 0) {
                letters.put(letter, argument);
            } else if (letter > ' ') {
                problems.accept("unknown option '" + letter + "'");
            }
        }
        return new Options(letters);
    }

    private static int closing(String text, int from) {
        int nested = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                nested++;
            } else if (c == ')' && nested-- == 0) {
                return i;
            }
        }
        return text.length();
    }

    public boolean has(char letter) {
        return letters.containsKey(letter);
    }

    /** The option's argument, which may be empty; nothing if the option is not there. */
    public Optional<String> argument(char letter) {
        return Optional.ofNullable(letters.get(letter));
    }
}
