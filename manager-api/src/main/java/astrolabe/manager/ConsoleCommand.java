package astrolabe.manager;

import java.util.List;

/** A command of the console: its declaration and its code side by side. */
public interface ConsoleCommand {

    /** How a command ended. */
    enum Outcome {
        SUCCESS,
        /** The arguments were not understood: the console prints the usage. */
        USAGE,
        FAILURE
    }

    /**
     * The declaration of a command.
     *
     * @param words the fixed words, separated by single blanks: {@code core show channels}
     * @param arguments what may follow, as the usage shows it: {@code [concise|verbose|count]}; may
     *     be empty
     * @param summary one short sentence
     * @param description further sentences for its help, may be empty
     */
    record Spec(String words, String arguments, String summary, String description) {

        public static Spec of(String words, String arguments, String summary) {
            return new Spec(words, arguments, summary, "");
        }

        public Spec says(String theDescription) {
            return new Spec(words, arguments, summary, theDescription);
        }

        /** The line after {@code Usage: }. */
        public String usage() {
            return arguments.isEmpty() ? words : words + " " + arguments;
        }
    }

    Spec spec();

    /**
     * Runs the command. Called on a virtual thread; it may block.
     *
     * @param arguments the words after the fixed ones, quotes and backslashes already resolved
     * @throws InterruptedException when the console that asked goes away
     */
    Outcome run(List<String> arguments, ConsoleOutput out) throws InterruptedException;

    /** Completions of the last of these arguments, which may be empty. */
    default List<String> complete(List<String> arguments) {
        return List.of();
    }
}
