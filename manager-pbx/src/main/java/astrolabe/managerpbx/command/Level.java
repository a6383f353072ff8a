package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** One of the two levels of talkativeness, as the commands that set them read and word it. */
record Level(String name, IntSupplier current, IntConsumer setter) {

    private static final String OFF = "off";

    /**
     * Sets the level as the arguments wish, {@code [atleast] <level>} or {@code off}.
     *
     * @return whether the arguments were understood
     */
    boolean change(List<String> arguments, ConsoleOutput out) {
        Optional<Integer> wanted = wanted(arguments, current.getAsInt());
        wanted.ifPresent(level -> set(level, out));
        return wanted.isPresent();
    }

    /** The level that {@code [atleast] <level>} or {@code off} ask for. */
    static Optional<Integer> wanted(List<String> arguments, int current) {
        boolean atLeast = !arguments.isEmpty() && arguments.getFirst().equals("atleast");
        if (arguments.size() != (atLeast ? 2 : 1)) {
            return Optional.empty();
        }
        if (arguments.getLast().equals(OFF)) {
            return Optional.of(0).filter(_ -> !atLeast);
        }
        return number(arguments.getLast()).map(level -> atLeast ? Math.max(level, current) : level);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(level -> level >= 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private void set(int level, ConsoleOutput out) {
        int before = current.getAsInt();
        setter.accept(level);
        out.line(
                before == level
                        ? name + " is still " + word(level) + "."
                        : name + " was " + word(before) + " and is now " + word(level) + ".");
    }

    private static String word(int level) {
        return level == 0 ? "OFF" : Integer.toString(level);
    }
}
