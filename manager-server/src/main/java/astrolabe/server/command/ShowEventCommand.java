package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.manager.EventType;
import java.util.List;

/** Shows the reference of an event. */
final class ShowEventCommand implements ConsoleCommand {

    private final List<EventType> events;

    ShowEventCommand(List<EventType> events) {
        this.events = events;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager show event", "<eventname>", "Explain a manager event.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        for (EventType event : events) {
            if (event.name().equalsIgnoreCase(arguments.getFirst())) {
                show(event, out);
                return Outcome.SUCCESS;
            }
        }
        out.line("Could not find event '" + arguments.getFirst() + "'");
        return Outcome.SUCCESS;
    }

    private static void show(EventType event, ConsoleOutput out) {
        Page page = new Page(out);
        out.line("Event: " + event.name());
        page.title("Manager Event", event.name());
        page.section("Synopsis", event.synopsis());
        page.section("Provided By", "builtin");
        page.section("Since", event.since());
        page.section("Description", "");
        out.line("[Syntax]");
        out.line("Event: " + event.name());
        event.fields()
                .forEach(field -> field.names().forEach(name -> out.line(name + ": <value>")));
        out.line("");
        out.line("[Arguments]");
        event.fields().forEach(field -> page.argument(field.name(), field.says()));
        out.line("");
        page.section("See Also", "");
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? events.stream().map(EventType::name).distinct().sorted().toList()
                : List.of();
    }
}
