package astrolabe.features.records;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Hands over the call detail records that are held back. */
final class CdrSubmitCommand implements ConsoleCommand {

    private final CdrFeature feature;

    CdrSubmitCommand(CdrFeature feature) {
        this.feature = feature;
    }

    @Override
    public Spec spec() {
        return Spec.of("cdr submit", "", "Hand over the call detail records held back.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        if (!feature.isEnabled()) {
            out.line("CDR engine is not enabled");
        } else if (!feature.delivery().batching().enabled()) {
            out.line("CDR engine is not in batch mode");
        } else {
            feature.delivery().submit();
            out.line("Submitted CDRs to backends for processing.  This may take a while.");
        }
        return Outcome.SUCCESS;
    }
}
