package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Program;
import astrolabe.managerpbx.program.ServerFacts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells the main settings. */
final class CoreShowSettingsCommand implements ConsoleCommand {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Program program;

    CoreShowSettingsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show settings", "", "Show the main settings.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        general(out);
        subsystems(out);
        directories(out);
        return Outcome.SUCCESS;
    }

    private void general(ConsoleOutput out) {
        ServerFacts facts = program.facts();
        ServerFacts.Limits limits = facts.limits();
        head(out, "PBX Core settings", "-----------------");
        setting(out, "Version", facts.version().text());
        setting(out, "Maximum calls", limits.calls() == 0 ? "Not set" : "" + limits.calls());
        setting(
                out,
                "Maximum open file handles",
                limits.openFiles() == 0 ? "Not set" : "" + limits.openFiles());
        setting(out, "Root console verbosity", "" + program.verbosity().verbose());
        setting(out, "Current console verbosity", "" + out.verbose());
        setting(out, "Debug level", "" + program.verbosity().debug());
        setting(
                out,
                "Maximum load average",
                String.format(Locale.ROOT, "%f", facts.limits().load()));
        setting(out, "Startup time", time(facts.started()));
        setting(out, "Last reload time", time(program.modules().lastReload()));
        setting(out, "System", facts.version().platform());
        setting(out, "System name", facts.systemName());
        setting(out, "Default language", facts.language());
        setting(out, "User name and group", facts.owner().user() + "/" + facts.owner().group());
        setting(out, "Sounds search custom dir", "Disabled");
    }

    private void subsystems(ConsoleOutput out) {
        ServerFacts.Subsystems enabled = program.facts().subsystems();
        head(out, "* Subsystems", "  -------------");
        setting(out, "Manager (AMI)", enabled(enabled.manager()));
        setting(out, "Web Manager (AMI/HTTP)", enabled(enabled.webManager()));
        setting(out, "Call data records", enabled(enabled.cdr()));
        setting(out, "Realtime Architecture (ARA)", enabled(enabled.realtime()));
    }

    private void directories(ConsoleOutput out) {
        head(out, "* Directories", "  -------------");
        for (ServerFacts.Directory directory : program.facts().directories()) {
            setting(out, directory.name(), directory.path().toString());
        }
        out.print("\n\n");
    }

    private static void head(ConsoleOutput out, String title, String line) {
        out.line("");
        out.line(title);
        out.line(line);
    }

    private static void setting(ConsoleOutput out, String label, String value) {
        out.linef("  %-28s %s", label + ":", value);
    }

    private static String enabled(boolean on) {
        return on ? "Enabled" : "Disabled";
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(program.facts().zone()));
    }
}
