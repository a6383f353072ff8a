package astrolabe.launcher.log;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How lines of a channel look; {@code logger.conf} names one in brackets before the levels. */
enum LogFormat {
    /** {@code [time] LEVEL[thread][C-call]: place: text}, as log watchers look for it. */
    DEFAULT,
    /** The same without the place, and whatever would move a terminal's cursor made visible. */
    PLAIN,
    /** One JSON object a line. */
    JSON;

    static Optional<LogFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The entry as whole lines, each ended. */
    String print(LogEntry entry, LogStyle style) {
        return switch (this) {
            case DEFAULT -> head(entry, style, entry.place() + ": ") + body(entry);
            case PLAIN -> visible(head(entry, style, "") + entry.text()) + "\n" + entry.trace();
            case JSON -> json(entry, style);
        };
    }

    private static String head(LogEntry entry, LogStyle style, String place) {
        StringBuilder head = new StringBuilder(160);
        head.append('[')
                .append(style.date(entry.time()))
                .append("] ")
                .append(entry.level().name())
                .append('[')
                .append(entry.thread())
                .append(']');
        if (style.callIds() && !entry.call().isEmpty()) {
            head.append('[').append(entry.call()).append(']');
        }
        return head.append(": ").append(place).toString();
    }

    private static String body(LogEntry entry) {
        return entry.text() + "\n" + entry.trace();
    }

    /** A line that holds a client's text must not be able to pass for two. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.chars().forEach(c -> append((char) c, visible));
        return visible.toString();
    }

    private static void append(char c, StringBuilder to) {
        switch (c) {
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                if (Character.isISOControl(c)) {
                    to.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
                } else {
                    to.append(c);
                }
            }
        }
    }

    private static String json(LogEntry entry, LogStyle style) {
        String text = entry.trace().isEmpty() ? entry.text() : entry.text() + "\n" + entry.trace();
        StringBuilder json = new StringBuilder(320).append("{\"hostname\": ");
        quote(style.host(), json);
        json.append(", \"timestamp\": ");
        quote(style.date(entry.time()), json);
        json.append(", \"identifiers\": {\"lwp\": ").append(entry.thread());
        if (style.callIds() && !entry.call().isEmpty()) {
            json.append(", \"callid\": ");
            quote(entry.call(), json);
        }
        json.append("}, \"logmsg\": {\"location\": {\"filename\": ");
        quote(entry.place(), json);
        json.append(", \"function\": \"\", \"line\": 0}, \"level\": ");
        quote(entry.level().name(), json);
        json.append(", \"message\": ");
        quote(text, json);
        return json.append("}}\n").toString();
    }

    private static void quote(String text, StringBuilder to) {
        to.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c < ' ') {
                to.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }
}
