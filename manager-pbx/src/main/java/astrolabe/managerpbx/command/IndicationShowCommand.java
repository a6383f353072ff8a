package astrolabe.managerpbx.command;

import astrolabe.engine.sound.Indications;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the countries whose tones are known, or the tones of some. */
final class IndicationShowCommand implements ConsoleCommand {

    private final Indications indications;

    IndicationShowCommand(Indications indications) {
        this.indications = indications;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "indication show", "[<country> ...]", "List countries, or the tones of some.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            list(out);
            return Outcome.SUCCESS;
        }
        out.linef("%-7.7s %-15.15s %s", "Country", "Indication", "PlayList");
        out.line("=====================================");
        for (String name : arguments) {
            indications.find(name).ifPresent(country -> show(country, out));
        }
        return Outcome.SUCCESS;
    }

    private void list(ConsoleOutput out) {
        out.line("Country   Description");
        out.line("===========================");
        for (Indications.Country country : indications.all()) {
            out.linef("%-7.7s  %s", country.name(), country.description());
        }
        out.line("===========================");
        out.line("Default tone zone: " + indications.country());
    }

    private static void show(Indications.Country country, ConsoleOutput out) {
        if (!country.cadence().isEmpty()) {
            row(out, country, "<ringcadence>", country.cadence());
        }
        country.tones().forEach((tone, text) -> row(out, country, tone, text));
    }

    private static void row(
            ConsoleOutput out, Indications.Country country, String tone, String text) {
        out.linef("%-7.7s %-15.15s %s", country.name(), tone, text);
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return indications.all().stream().map(Indications.Country::name).toList();
    }
}
