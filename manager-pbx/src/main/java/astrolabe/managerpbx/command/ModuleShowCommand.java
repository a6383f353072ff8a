package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.Modules;
import java.util.List;

/** Lists the modules in service. */
final class ModuleShowCommand implements ConsoleCommand {

    private final Modules modules;

    ModuleShowCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of("module show", "[like <text>]", "List the modules.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        boolean some = arguments.size() == 2 && arguments.getFirst().equals("like");
        if (!arguments.isEmpty() && !some) {
            return Outcome.USAGE;
        }
        out.linef(
                "%-30s %-40.40s %-10s %-11s %13s",
                "Module", "Description", "Use Count", "Status", "Support Level");
        int shown = 0;
        for (Module module : modules.loaded()) {
            if (!some || Wanted.contains(module.name(), arguments.getLast())) {
                out.linef(
                        "%-30s %-40.40s %-10d %-11s %13s",
                        module.name(), module.description(), module.useCount(), "Running", "core");
                shown++;
            }
        }
        out.linef("%d modules loaded", shown);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("like") : List.of();
    }
}
