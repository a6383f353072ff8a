package astrolabe.conf;

/** Text from a file cut to a length that fits a log line. */
final class Excerpt {
    private static final int MAX = 60;

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= MAX ? text : text.substring(0, MAX) + "…";
    }
}
