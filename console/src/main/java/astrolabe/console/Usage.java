package astrolabe.console;

import astrolabe.manager.ConsoleCommand;

/**
 * The text that explains how to use a command: its syntax, then sentences, indented and wrapped.
 */
final class Usage {

    private static final String INDENT = "       ";

    /** Terminals have had 80 columns for long enough. */
    private static final int WIDTH = 79;

    private Usage() {}

    static String of(ConsoleCommand.Spec spec) {
        var text = new StringBuilder("Usage: ").append(spec.usage()).append('\n');
        String prose = spec.description().isEmpty() ? spec.summary() : spec.description();
        prose.lines().forEach(line -> wrap(line, text));
        return text.toString();
    }

    private static void wrap(String prose, StringBuilder text) {
        int column = 0;
        for (String word : prose.split(" ")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            }
            String before = column == 0 ? INDENT : " ";
            text.append(before).append(word);
            column += before.length() + word.length();
        }
        text.append('\n');
    }
}
