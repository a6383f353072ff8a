package astrolabe.engine.expression;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * An application's arguments, cut at commas. Quotes, parentheses, brackets and a backslash protect
 * a comma; empty arguments count.
 */
public record Arguments(List<String> values) implements Iterable<String> {
    public Arguments {
        values = List.copyOf(values);
    }

    /** Cut, and quotes and backslashes taken off. */
    public static Arguments of(String text) {
        return new Arguments(split(text, Integer.MAX_VALUE, true));
    }

    /** At most so many: what follows stays with the last, its commas included. */
    public static Arguments atMost(int count, String text) {
        return new Arguments(split(text, count, true));
    }

    /** Cut, and nothing taken off. */
    public static Arguments verbatim(String text) {
        return new Arguments(split(text, Integer.MAX_VALUE, false));
    }

    public int count() {
        return values.size();
    }

    /** The argument at an index from 0, empty where there is none. */
    public String at(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    public boolean has(int index) {
        return !at(index).isEmpty();
    }

    @Override
    public Iterator<String> iterator() {
        return values.iterator();
    }

    private static List<String> split(String text, int most, boolean strip) {
        var values = new ArrayList<String>();
        if (text.isEmpty()) {
            return values;
        }
        var value = new StringBuilder();
        int parens = 0;
        int brackets = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '(' -> parens++;
                case ')' -> parens = Math.max(0, parens - 1);
                case '[' -> brackets++;
                case ']' -> brackets = Math.max(0, brackets - 1);
                case '"' -> quoted = !quoted;
                default -> {}
            }
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                value.append(strip ? "" : "\\").append(text.charAt(i));
            } else if (c == ','
                    && parens == 0
                    && brackets == 0
                    && !quoted
                    && values.size() < most - 1) {
                values.add(value.toString());
                value.setLength(0);
            } else if (!strip || c != '"') {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
