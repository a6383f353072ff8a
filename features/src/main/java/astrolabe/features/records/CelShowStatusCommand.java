package astrolabe.features.records;

import astrolabe.engine.cel.CelOptions;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Shows what is logged of channels and where it goes. */
final class CelShowStatusCommand implements ConsoleCommand {

    private final CelFeature feature;

    CelShowStatusCommand(CelFeature feature) {
        this.feature = feature;
    }

    @Override
    public Spec spec() {
        return Spec.of("cel show status", "", "Show what is logged of channels, and where.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        CelOptions options = feature.options();
        out.line("CEL Logging: " + (options.enabled() ? "Enabled" : "Disabled"));
        if (options.enabled()) {
            options.kinds().stream()
                    .sorted()
                    .forEach(kind -> out.line("CEL Tracking Event: " + kind));
            options.applications().stream()
                    .sorted()
                    .forEach(name -> out.line("CEL Tracking Application: " + name));
            feature.backEndNames().forEach(name -> out.line("CEL Event Subscriber: " + name));
        }
        return Outcome.SUCCESS;
    }
}
