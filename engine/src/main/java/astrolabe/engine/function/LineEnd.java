package astrolabe.engine.function;

import java.util.ArrayList;
import java.util.List;

/** How a text file ends its lines. */
enum LineEnd {
    UNIX("\n"),
    DOS("\r\n"),
    MAC("\r");

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    /** The one that a letter names, u, d or m; otherwise the one that the file has already. */
    static LineEnd of(String letter, String content) {
        return switch (letter.strip()) {
            case "u" -> UNIX;
            case "d" -> DOS;
            case "m" -> MAC;
            default -> found(content);
        };
    }

    private static LineEnd found(String content) {
        if (content.contains(DOS.text)) {
            return DOS;
        }
        return content.indexOf('\r') >= 0 && content.indexOf('\n') < 0 ? MAC : UNIX;
    }

    String text() {
        return text;
    }

    /** The lines with their ends. */
    List<String> lines(String content) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = content.indexOf(text); at >= 0; at = content.indexOf(text, from)) {
            lines.add(content.substring(from, at + text.length()));
            from = at + text.length();
        }
        if (from < content.length()) {
            lines.add(content.substring(from));
        }
        return lines;
    }
}
