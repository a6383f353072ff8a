package astrolabe.console;

import java.util.ArrayList;
import java.util.List;

/**
 * A typed line taken apart into words: blanks separate, double quotes hold blanks together, a
 * backslash makes the next character an ordinary one, within quotes too.
 *
 * @param words every word, quotes and backslashes resolved
 * @param open whether the end of the line belongs to the last word, so that typing on extends it
 * @param lastFrom where the last word begins in the line; the line's length when none is open
 */
public record CommandLine(List<String> words, boolean open, int lastFrom) {

    public CommandLine {
        words = List.copyOf(words);
    }

    /** Takes a line apart; every line can be. */
    public static CommandLine parse(String line) {
        var scanner = new Scanner();
        for (int at = 0; at < line.length(); at++) {
            scanner.accept(line.charAt(at), at);
        }
        return scanner.finish(line.length());
    }

    /** Writes words as a line that {@link #parse} takes apart into the same words. */
    static String join(List<String> words) {
        return String.join(" ", words.stream().map(CommandLine::quote).toList());
    }

    /** Writes one word so that it stays one word. */
    static String quote(String word) {
        String escaped = word.replace("\\", "\\\\").replace("\"", "\\\"");
        boolean plain = !word.isEmpty() && word.chars().noneMatch(CommandLine::separates);
        return plain ? escaped : "\"" + escaped + "\"";
    }

    /** The words that are complete: all but the one still being typed. */
    public List<String> before() {
        return open ? words.subList(0, words.size() - 1) : words;
    }

    /** What has been typed of the last word, perhaps nothing. */
    String partial() {
        return open ? words.getLast() : "";
    }

    private static boolean separates(int character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    private static final class Scanner {
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean open;
        private boolean quoted;
        private boolean escaped;
        private int from;

        void accept(char character, int at) {
            if (escaped) {
                word.append(character);
                escaped = false;
            } else if (!quoted && separates(character)) {
                end();
            } else {
                begin(at);
                switch (character) {
                    case '\\' -> escaped = true;
                    case '"' -> quoted = !quoted;
                    default -> word.append(character);
                }
            }
        }

        CommandLine finish(int length) {
            boolean unfinished = open;
            end();
            return new CommandLine(words, unfinished, unfinished ? from : length);
        }

        private void begin(int at) {
            if (!open) {
                open = true;
                from = at;
            }
        }

        private void end() {
            if (open) {
                words.add(word.toString());
                word.setLength(0);
                open = false;
            }
        }
    }
}
