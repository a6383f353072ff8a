package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.manager.Param;
import astrolabe.server.session.ActionRegistry;
import java.util.List;

/** Shows the reference of actions. */
final class ShowActionCommand implements ConsoleCommand {

    private final ActionRegistry actions;

    ShowActionCommand(ActionRegistry actions) {
        this.actions = actions;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "manager show command",
                "<actionname> [<actionname> [<actionname> [...]]]",
                "Explain manager actions.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        actions.specs().stream()
                .filter(action -> arguments.stream().anyMatch(action.name()::equalsIgnoreCase))
                .forEach(action -> show(action, out));
        return Outcome.SUCCESS;
    }

    private static void show(astrolabe.manager.Spec action, ConsoleOutput out) {
        Page page = new Page(out);
        page.title("Manager Command", action.name());
        page.section("Synopsis", action.synopsis());
        page.section("Provided By", "builtin");
        page.section("Since", action.since());
        page.section("Description", action.description());
        out.line("[Syntax]");
        out.line("Action: " + action.name());
        out.line("[ActionID:] <value>");
        for (Param<?> param : action.params()) {
            out.line(
                    param.isShownAsRequired()
                            ? param.name() + ": <value>"
                            : "[" + param.name() + ":] <value>");
        }
        out.line("");
        out.line("[Arguments]");
        page.argument("ActionID", "Returned with the answer.");
        action.params().forEach(param -> page.argument(param.name(), param.says()));
        out.line("");
        page.section("Privilege", action.privileges().text());
        page.section("See Also", "");
        page.section("List Responses", "None");
        page.end("List Responses");
        out.line("");
        page.section("Final Response", "None");
        page.end("Final Response");
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return actions.specs().stream().map(astrolabe.manager.Spec::name).toList();
    }
}
