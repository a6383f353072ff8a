package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Catalog;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists the dialplan applications. */
final class CoreShowApplicationsCommand implements ConsoleCommand {

    private final Catalog<Application> applications;

    CoreShowApplicationsCommand(Catalog<Application> applications) {
        this.applications = applications;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core show applications",
                "[{like|describing} <text>]",
                "List the dialplan applications.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        Optional<Predicate<ApplicationSpec>> wanted = Wanted.applications(arguments);
        wanted.ifPresent(test -> print(test, !arguments.isEmpty(), out));
        return wanted.isPresent() ? Outcome.SUCCESS : Outcome.USAGE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("like", "describing") : List.of();
    }

    private void print(Predicate<ApplicationSpec> wanted, boolean some, ConsoleOutput out) {
        out.linef("    -= %s Asterisk Applications =-", some ? "Matching" : "Registered");
        int shown = 0;
        for (Application application : applications.all()) {
            ApplicationSpec spec = application.spec();
            if (wanted.test(spec)) {
                out.linef("  %20s: %s", spec.name(), spec.synopsis());
                shown++;
            }
        }
        out.linef("    -= %d Applications %s =-", shown, some ? "Matching" : "Registered");
    }
}
