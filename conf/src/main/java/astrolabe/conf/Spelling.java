package astrolabe.conf;

import java.util.ArrayList;
import java.util.List;

/** How names and values are written so that they read back as they are. */
final class Spelling {
    private Spelling() {}

    static String escaped(String text) {
        return text.replace(";", "\\;");
    }

    static String assignment(String key, String value, boolean object) {
        return escaped(key) + (object ? " => " : " = ") + escaped(value);
    }

    static String header(String name, boolean template, List<String> bases) {
        var options = new ArrayList<String>();
        if (template) {
            options.add("!");
        }
        options.addAll(bases);
        var marks = options.isEmpty() ? "" : "(" + escaped(String.join(",", options)) + ")";
        return "[" + escaped(name) + "]" + marks;
    }

    static boolean isValue(String text) {
        return text.length() <= Lexer.MAX_LINE / 4
                && text.chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    static boolean isKey(String text) {
        return isValue(text)
                && !text.isBlank()
                && text.equals(text.trim())
                && text.indexOf('=') < 0
                && !text.startsWith("[")
                && !text.startsWith("#");
    }

    static boolean isSectionName(String text) {
        return isValue(text) && !text.isEmpty() && text.indexOf(']') < 0;
    }

    static boolean isBaseName(String text) {
        return isSectionName(text)
                && text.equals(text.trim())
                && text.chars().noneMatch(c -> c == ',' || c == ')')
                && !text.equals("!")
                && !text.equals("+");
    }
}
