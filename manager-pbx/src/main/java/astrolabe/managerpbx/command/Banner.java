package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleOutput;

/** The frame around the listings of custom states. */
final class Banner {

    private static final String LINE = "-".repeat(69);

    private Banner() {}

    static void open(String title, ConsoleOutput out) {
        out.line("");
        out.line(LINE);
        out.line(("--- " + title + " " + LINE).substring(0, LINE.length()));
        out.line(LINE);
        out.line("---");
    }

    static void close(ConsoleOutput out) {
        out.line(LINE);
        out.line(LINE);
        out.line("");
    }
}
