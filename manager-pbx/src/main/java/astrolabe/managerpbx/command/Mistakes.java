package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** What was wrong with a file, for whoever had it read anew and does not see the log. */
final class Mistakes {

    /** The log has the others. */
    private static final int SHOWN = 10;

    private Mistakes() {}

    static void print(List<String> mistakes, ConsoleOutput out) {
        mistakes.stream().limit(SHOWN).forEach(out::line);
        if (mistakes.size() > SHOWN) {
            out.line("... and " + (mistakes.size() - SHOWN) + " more, in the log");
        }
    }
}
