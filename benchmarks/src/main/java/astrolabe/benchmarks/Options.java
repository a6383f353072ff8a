package astrolabe.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The command line.
 *
 * @param names which scenarios; all when empty
 * @param out where the results are written as well
 * @param recordings the directory for a flight recording of each server
 */
record Options(List<String> names, Extent extent, Optional<Path> out, Optional<Path> recordings) {

    static final String USAGE = "bench [NAME ...] [--quick] [--out FILE] [--record DIRECTORY]";

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static Options parse(List<String> arguments) {
        List<String> names = new ArrayList<>();
        Extent extent = Extent.FULL;
        Optional<Path> out = Optional.empty();
        Optional<Path> recordings = Optional.empty();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--quick" -> extent = Extent.QUICK;
                case "--out" -> out = Optional.of(path(argument, rest));
                case "--record" -> recordings = Optional.of(path(argument, rest));
                default -> {
                    if (argument.startsWith("-")) {
                        throw new IllegalArgumentException("unknown option " + argument);
                    }
                    names.add(argument);
                }
            }
        }
        return new Options(List.copyOf(names), extent, out, recordings);
    }

    private static Path path(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return Path.of(rest.next());
    }
}
