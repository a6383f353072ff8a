package astrolabe.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one text at its commas as an application's arguments are split: quotes, parentheses and
 * brackets keep their commas, a backslash keeps the character behind it. Good for one split, by one
 * thread.
 */
final class ArgumentSplitter {
    private final String text;
    private final int max;
    private final List<String> arguments = new ArrayList<>();
    private final StringBuilder argument = new StringBuilder();
    private int parentheses;
    private int brackets;
    private boolean quoted;

    ArgumentSplitter(String text, int max) {
        this.text = text;
        this.max = max;
    }

    /**
     * The arguments, without the quotes and backslashes; the last one allowed takes the rest as it
     * is.
     */
    List<String> split() {
        int at = 0;
        while (at < text.length() && arguments.size() < max - 1) {
            at = take(at);
        }
        if (at < text.length()) {
            arguments.add(text.substring(at));
        } else if (!argument.isEmpty()) {
            finish();
        }
        return List.copyOf(arguments);
    }

    private int take(int at) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length()) {
            argument.append(text.charAt(at + 1));
            return at + 2;
        }
        switch (c) {
            case '\\' -> {}
            case '"' -> quoted = !quoted;
            case ',' -> comma();
            default -> nestOrKeep(c);
        }
        return at + 1;
    }

    private void comma() {
        if (quoted || parentheses > 0 || brackets > 0) {
            argument.append(',');
        } else {
            finish();
        }
    }

    private void nestOrKeep(char c) {
        switch (c) {
            case '(' -> parentheses++;
            case ')' -> parentheses = Math.max(0, parentheses - 1);
            case '[' -> brackets++;
            case ']' -> brackets = Math.max(0, brackets - 1);
            default -> {}
        }
        argument.append(c);
    }

    private void finish() {
        arguments.add(argument.toString());
        argument.setLength(0);
    }
}
