package astrolabe.conformance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorded line of a console's output as a pattern: what changes from run to run is left open,
 * the rest, blanks included, is fixed.
 */
record PrintedLine(String recorded, Pattern pattern) {

    /** What changes, and what has to stand there. */
    private record Volatile(Pattern recorded, String instead) {
        Volatile(String recorded, String instead) {
            this(Pattern.compile(recorded), instead);
        }
    }

    private static final String ANY_TEXT = ".+";
    private static final List<Volatile> VOLATILE =
            List.of(
                    new Volatile("\\{synopsis} *", ANY_TEXT),
                    new Volatile("\\{text}", ".*"),
                    new Volatile("\\d{10}\\.\\d+", "\\d{10}\\.\\d+"),
                    new Volatile("\\b\\d{10}  ?\\d+", "\\d{10}  ?\\d+"),
                    new Volatile("(?<=@\\w{1,20}-)[0-9a-f]{8}(?=;)", "[0-9a-f]{8}"),
                    new Volatile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[0-9a-f-]{36}"),
                    new Volatile("\\d\\d:\\d\\d:\\d\\d", "\\d\\d:\\d\\d:\\d\\d"),
                    new Volatile("\\d+(?= calls? processed)", "\\d+"),
                    new Volatile("(?<=System uptime: |Last reload: ).*", ".*"),
                    new Volatile("(?<=^Asterisk )GIT.*", "\\d+\\.\\d+\\.\\d+ .*"),
                    new Volatile("(?<=  )127.0.0.1:\\d{4} *", "127.0.0.1:\\d+ *"),
                    new Volatile("\\d+(?= KiB)", "\\d+"),
                    new Volatile("\\d+ hours", "\\d+ hours?"),
                    new Volatile("(?<=Number of Processes:       )\\d+", "\\d+"),
                    new Volatile("/(etc|var|usr)(/[\\w.-]+)+", "/.*"));

    private static final Pattern ALL =
            Pattern.compile(
                    String.join(
                            "|",
                            VOLATILE.stream().map(each -> "(?:" + each.recorded + ")").toList()));

    static PrintedLine of(String recorded) {
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = ALL.matcher(recorded);
        int from = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(recorded.substring(from, matcher.start())));
            pattern.append(instead(recorded, matcher));
            from = matcher.end();
        }
        pattern.append(Pattern.quote(recorded.substring(from)));
        return new PrintedLine(recorded, Pattern.compile(pattern.toString()));
    }

    private static String instead(String recorded, Matcher found) {
        for (Volatile each : VOLATILE) {
            Matcher matcher = each.recorded().matcher(recorded);
            if (matcher.find(found.start()) && matcher.start() == found.start()) {
                return each.instead();
            }
        }
        throw new IllegalStateException("nothing stands for " + found.group());
    }

    /** Whether this is prose of any length. */
    boolean isProse() {
        return recorded.equals("{text}");
    }

    boolean fits(String line) {
        return pattern.matcher(line).matches();
    }
}
