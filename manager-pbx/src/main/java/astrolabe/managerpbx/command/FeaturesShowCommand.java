package astrolabe.managerpbx.command;

import astrolabe.engine.feature.BuiltinFeature;
import astrolabe.engine.feature.DynamicFeature;
import astrolabe.engine.feature.FeatureOption;
import astrolabe.engine.feature.Features;
import astrolabe.engine.feature.FeaturesConf;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Shows the codes of call features. */
final class FeaturesShowCommand implements ConsoleCommand {

    private static final String ROW = "%-25s %-7s %-7s";

    private final Features features;

    FeaturesShowCommand(Features features) {
        this.features = features;
    }

    @Override
    public Spec spec() {
        return Spec.of("features show", "", "Show the codes of call features.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        FeaturesConf conf = features.conf();
        head(out, "Builtin Feature");
        out.linef(
                ROW,
                "Pickup",
                FeatureOption.PICKUP_EXTEN.standard(),
                conf.options().text(FeatureOption.PICKUP_EXTEN));
        for (BuiltinFeature feature : BuiltinFeature.values()) {
            out.linef(ROW, feature.title(), feature.standard(), conf.codes().code(feature));
        }
        out.line("");
        head(out, "Dynamic Feature");
        if (conf.applications().isEmpty()) {
            out.line("(none)");
        }
        for (DynamicFeature feature : conf.applications().values()) {
            out.linef(ROW, feature.name(), "no def", feature.code());
        }
        out.line("");
        groups(conf, out);
        return Outcome.SUCCESS;
    }

    private static void head(ConsoleOutput out, String title) {
        out.linef(ROW, title, "Default", "Current");
        out.linef(ROW, "---------------", "-------", "-------");
    }

    private static void groups(FeaturesConf conf, ConsoleOutput out) {
        out.line("Feature Groups:");
        out.line("---------------");
        if (conf.groups().isEmpty()) {
            out.line("(none)");
        }
        conf.groups()
                .forEach((name, members) -> {
                    out.line("===> Group: " + name);
                    for (DynamicFeature feature : members) {
                        out.line("===> --> " + feature.name() + " (" + feature.code() + ")");
                    }
                });
    }
}
