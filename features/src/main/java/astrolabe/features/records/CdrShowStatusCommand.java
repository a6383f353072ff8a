package astrolabe.features.records;

import astrolabe.engine.cdr.CdrOptions;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Shows how call detail records are made and where they go. */
final class CdrShowStatusCommand implements ConsoleCommand {

    private final CdrFeature feature;

    CdrShowStatusCommand(CdrFeature feature) {
        this.feature = feature;
    }

    @Override
    public Spec spec() {
        return Spec.of("cdr show status", "", "Show how call detail records are made and kept.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        CdrOptions options = feature.options();
        Batching batching = feature.delivery().batching();
        out.line("");
        out.line("Call Detail Record (CDR) settings");
        out.line("----------------------------------");
        field(out, "Logging", options.enabled() ? "Enabled" : "Disabled");
        field(out, "Mode", batching.enabled() ? "Batch" : "Simple");
        if (options.enabled()) {
            field(out, "Log calls by default", yesNo(options.byDefault()));
            field(out, "Log unanswered calls", yesNo(options.unanswered()));
            field(out, "Log congestion", yesNo(options.congestion()));
            out.line("");
            field(out, "Ignore bridging changes", yesNo(options.ignoresBridging()));
            out.line("");
            field(out, "Ignore dial state changes", yesNo(options.ignoresDialling()));
            out.line("");
            field(out, "Cancel disposition enabled", yesNo(options.cancel()));
            out.line("");
            if (batching.enabled()) {
                batch(out, batching);
            }
            backEnds(out);
        }
        return Outcome.SUCCESS;
    }

    private void batch(ConsoleOutput out, Batching batching) {
        out.line("* Batch Mode Settings");
        out.line("  -------------------");
        field(out, "Safe shutdown", batching.safeShutdown() ? "Enabled" : "Disabled");
        field(
                out,
                "Threading model",
                batching.schedulerOnly() ? "Scheduler only" : "Scheduler plus separate threads");
        int held = feature.delivery().held();
        field(out, "Current batch size", held + (held == 1 ? " record" : " records"));
        field(out, "Maximum batch size", batching.size() + " records");
        field(out, "Maximum batch time", batching.time().toSeconds() + " seconds");
        out.line("");
    }

    private void backEnds(ConsoleOutput out) {
        out.line("* Registered Backends");
        out.line("  -------------------");
        List<String> names = feature.backEndNames();
        if (names.isEmpty()) {
            out.line("    (none)");
        }
        names.forEach(name -> out.line("    " + name));
        out.line("");
    }

    private static void field(ConsoleOutput out, String label, String value) {
        out.linef("  %-27s %s", label + ":", value);
    }

    private static String yesNo(boolean yes) {
        return yes ? "Yes" : "No";
    }
}
