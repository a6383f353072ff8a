package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Says whose rules numbers and times are spoken by: the program's own, never those of a file. */
final class SayLoadCommand implements ConsoleCommand {

    private static final String OWN = "old";

    @Override
    public Spec spec() {
        return Spec.of("say load", "[new|old]", "Say or set whose rules speech follows.")
                .says(
                        "The rules are always the program's own, which is called old; those of"
                                + " say.conf, called new, are not read.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            out.line("say mode is [" + OWN + "]");
            return Outcome.SUCCESS;
        }
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        return switch (arguments.getFirst()) {
            case OWN -> Outcome.SUCCESS;
            case "new" -> {
                out.line("say.conf is not read; speech follows the program's own rules.");
                yield Outcome.FAILURE;
            }
            default -> Outcome.USAGE;
        };
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("new", OWN) : List.of();
    }
}
