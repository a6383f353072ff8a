package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ConfigFiles;
import java.util.List;

/** Has the parts that read a configuration file read it anew. */
final class ConfigReloadCommand implements ConsoleCommand {

    private final ConfigFiles files;

    ConfigReloadCommand(ConfigFiles files) {
        this.files = files;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "config reload",
                "<filename.conf>",
                "Have a configuration file read anew by whoever has read it.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        return files.reload(arguments.getFirst()) ? Outcome.SUCCESS : Outcome.FAILURE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? files.read().stream().map(each -> each.file().toString()).distinct().toList()
                : List.of();
    }
}
