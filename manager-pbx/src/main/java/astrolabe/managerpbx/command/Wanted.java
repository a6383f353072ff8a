package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what listings of applications and functions are to show. */
final class Wanted {

    private Wanted() {}

    /** Which applications; nothing when the arguments can't be understood. */
    static Optional<Predicate<ApplicationSpec>> applications(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of(_ -> true);
        }
        String text = arguments.getLast();
        return switch (arguments.getFirst()) {
            case "like" ->
                    arguments.size() == 2
                            ? Optional.of(spec -> contains(spec.name(), text))
                            : Optional.empty();
            case "describing" ->
                    arguments.size() > 1
                            ? Optional.of(
                                    spec -> describes(spec, arguments.subList(1, arguments.size())))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Which functions; nothing when the arguments can't be understood. */
    static Optional<Predicate<FunctionSpec>> functions(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of(_ -> true);
        }
        return arguments.size() == 2 && arguments.getFirst().equals("like")
                ? Optional.of(spec -> contains(spec.name(), arguments.getLast()))
                : Optional.empty();
    }

    private static boolean describes(ApplicationSpec spec, List<String> words) {
        String text = spec.synopsis() + " " + spec.description();
        return words.stream().allMatch(word -> contains(text, word));
    }

    static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
