package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.function.BooleanSupplier;

/** {@code cli reload permissions}: reads {@code cli_permissions.conf} anew. */
public final class ReloadPermissionsCommand implements ConsoleCommand {

    private final BooleanSupplier reloading;

    /**
     * @param reloading reads it anew; returns whether that went well
     */
    public ReloadPermissionsCommand(BooleanSupplier reloading) {
        this.reloading = reloading;
    }

    @Override
    public Spec spec() {
        return Spec.of("cli reload permissions", "", "Read cli_permissions.conf anew.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        return reloading.getAsBoolean() ? Outcome.SUCCESS : Outcome.FAILURE;
    }
}
