package astrolabe.managerpbx.command;

import astrolabe.engine.sound.Indications;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Removes a country, or one of its tones, as long as the program runs. */
final class IndicationRemoveCommand implements ConsoleCommand {

    private final Indications indications;

    IndicationRemoveCommand(Indications indications) {
        this.indications = indications;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "indication remove",
                        "<country> [<indication>]",
                        "Remove a country or one of its tones.")
                .says("The country whose tones are in force stays.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            return Outcome.USAGE;
        }
        String country = arguments.getFirst();
        if (indications.find(country).isEmpty()) {
            out.line("There is no country '" + country + "'");
            return Outcome.FAILURE;
        }
        if (arguments.size() == 2
                ? indications.remove(country, arguments.getLast())
                : indications.remove(country)) {
            return Outcome.SUCCESS;
        }
        out.line(
                arguments.size() == 2
                        ? "'" + country + "' has no tone '" + arguments.getLast() + "'"
                        : "The tones of '" + country + "' are in force");
        return Outcome.FAILURE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? indications.all().stream().map(Indications.Country::name).toList()
                : indications.find(arguments.getFirst()).stream()
                        .flatMap(country -> country.tones().keySet().stream())
                        .toList();
    }
}
