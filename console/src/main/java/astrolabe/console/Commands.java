package astrolabe.console;

import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** What a console can ask for: running a line, and what could stand at its end. Thread-safe. */
@FunctionalInterface
public interface Commands {

    /**
     * Runs one line for the console behind {@code out}.
     *
     * @return whether the command succeeded
     * @throws InterruptedException when that console goes away while the command waits
     */
    boolean run(String line, ConsoleOutput out) throws InterruptedException;

    /** What may be typed in place of the end of this line. */
    default Completion complete(String line) {
        return new Completion(line.length(), List.of());
    }
}
