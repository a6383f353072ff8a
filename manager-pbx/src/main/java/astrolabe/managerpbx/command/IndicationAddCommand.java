package astrolabe.managerpbx.command;

import astrolabe.engine.sound.Indications;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Adds a tone to a country as long as the program runs. */
final class IndicationAddCommand implements ConsoleCommand {

    private final Indications indications;

    IndicationAddCommand(Indications indications) {
        this.indications = indications;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "indication add",
                "<country> <indication> \"<tonelist>\"",
                "Add a tone to a country.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 3) {
            return Outcome.USAGE;
        }
        String text = arguments.getLast();
        if (!indications.add(arguments.getFirst(), arguments.get(1), text)) {
            out.line("'" + text + "' is no tone");
            return Outcome.FAILURE;
        }
        return Outcome.SUCCESS;
    }
}
