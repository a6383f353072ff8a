package astrolabe.server.security;

/** Client text made fit for a log line: it can neither end the line nor a quoted value. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmless =
                    !Character.isISOControl(c)
                            && c != '"'
                            && c != '\''
                            && c != '\u2028'
                            && c != '\u2029';
            printable.append(harmless ? c : '?');
        }
        return printable.toString();
    }
}
