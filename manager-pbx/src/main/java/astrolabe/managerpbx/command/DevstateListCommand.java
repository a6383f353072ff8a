package astrolabe.managerpbx.command;

import astrolabe.engine.state.DeviceStates;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the devices that administrators set themselves. */
final class DevstateListCommand implements ConsoleCommand {

    private final DeviceStates states;

    DevstateListCommand(DeviceStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.of("devstate list", "", "List the custom devices and their states.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        Banner.open("Custom Device States", out);
        states.custom()
                .forEach((name, state) -> {
                    out.line("--- Name: 'Custom:" + name + "'  State: '" + state.name() + "'");
                    out.line("---");
                });
        Banner.close(out);
        return Outcome.SUCCESS;
    }
}
