package astrolabe.manager;

import java.util.List;

/** Runs console command lines for whoever may: the Command action, the remote console. */
@FunctionalInterface
public interface Console {

    /** How a line ended and what it printed. */
    record Result(boolean succeeded, String output) {

        /** The output's lines; one final line end does not make a line of its own. */
        public List<String> lines() {
            String text = output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
            return List.of(text.split("\n", -1));
        }
    }

    /**
     * Runs one line.
     *
     * @throws InterruptedException when the asker goes away while the command waits
     */
    Result run(String line) throws InterruptedException;
}
