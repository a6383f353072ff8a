package astrolabe.console.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Paints the level of a log line, so that an error catches the eye. */
final class Colours {

    /** A bounded time in brackets, then the level: nothing in it can be matched in two ways. */
    private static final Pattern LEVEL =
            Pattern.compile("^\\[[^\\]]{1,64}\\] ([A-Z]{1,16})(?=\\[)");

    private Colours() {}

    static AttributedString paint(String line) {
        Matcher level = LEVEL.matcher(line);
        if (!level.find()) {
            return new AttributedString(line);
        }
        return new AttributedStringBuilder()
                .append(line, 0, level.start(1))
                .styled(style(level.group(1)), level.group(1))
                .append(line, level.end(1), line.length())
                .toAttributedString();
    }

    private static AttributedStyle style(String level) {
        return switch (level) {
            case "ERROR" -> AttributedStyle.BOLD.foreground(AttributedStyle.RED);
            case "WARNING" -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
            case "NOTICE" -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
            case "SECURITY" -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
            case "VERBOSE", "DTMF" -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            default -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
        };
    }
}
