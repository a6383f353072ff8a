package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.manager.EventType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists all events. */
final class ShowEventsCommand implements ConsoleCommand {

    private static final int COLUMNS = 3;
    private static final String DASHES = "-".repeat(26);

    private final List<EventType> events;

    ShowEventsCommand(List<EventType> events) {
        this.events = events;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager show events", "", "List the manager events.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        List<String> names = events.stream().map(EventType::name).distinct().sorted().toList();
        out.line("Events:");
        out.line("  " + (DASHES + "  ").repeat(COLUMNS));
        for (int i = 0; i < names.size(); i += COLUMNS) {
            out.line(row(names.subList(i, Math.min(i + COLUMNS, names.size()))));
        }
        out.line("");
        out.line(names.size() + " events registered.");
        return Outcome.SUCCESS;
    }

    private static String row(List<String> names) {
        return names.stream()
                .map(name -> String.format(Locale.ROOT, "%-26s", name))
                .collect(Collectors.joining("  ", "  ", ""));
    }
}
