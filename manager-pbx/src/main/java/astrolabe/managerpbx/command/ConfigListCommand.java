package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ConfigFiles;
import java.util.List;

/** Lists the configuration files that were read, and by which part. */
final class ConfigListCommand implements ConsoleCommand {

    private final ConfigFiles files;

    ConfigListCommand(ConfigFiles files) {
        this.files = files;
    }

    @Override
    public Spec spec() {
        return Spec.of("config list", "", "List the configuration files that were read.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        for (ConfigFiles.Reading reading : files.read()) {
            out.linef("%-20.20s %-50s", reading.module(), reading.file());
        }
        return Outcome.SUCCESS;
    }
}
