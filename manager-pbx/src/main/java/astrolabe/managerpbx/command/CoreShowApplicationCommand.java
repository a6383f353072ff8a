package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Describes dialplan applications. */
final class CoreShowApplicationCommand implements ConsoleCommand {

    private final Catalog<Application> applications;

    private final Manual manual;

    CoreShowApplicationCommand(Catalog<Application> applications, Manual manual) {
        this.applications = applications;
        this.manual = manual;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core show application",
                "<application> [<application> ...]",
                "Describe dialplan applications.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        List<Application> found =
                arguments.stream().flatMap(name -> applications.find(name).stream()).toList();
        found.forEach(application -> manual.print(application.spec(), out));
        if (found.isEmpty()) {
            out.line("Your application(s) is (are) not registered");
            return Outcome.FAILURE;
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofApplications(applications);
    }
}
