package astrolabe.features.callfile;

/** A line of a call file without its comment and the blanks around it. */
final class CallFileLine {

    private CallFileLine() {}

    /**
     * {@code #} begins a comment at the start of a line and after a blank, {@code ;} everywhere
     * unless a backslash stands before it, which then disappears.
     */
    static String content(String line) {
        StringBuilder content = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ';' && i > 0 && line.charAt(i - 1) == '\\') {
                content.setCharAt(content.length() - 1, ';');
            } else if (c == ';' || (c == '#' && (i == 0 || isBlank(line.charAt(i - 1))))) {
                break;
            } else {
                content.append(c);
            }
        }
        return content.toString().strip();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
