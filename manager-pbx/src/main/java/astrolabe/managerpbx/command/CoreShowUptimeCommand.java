package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ServerFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Tells since when the program runs. */
final class CoreShowUptimeCommand implements ConsoleCommand {

    private final ServerFacts facts;
    private final Modules modules;
    private final InstantSource clock;

    CoreShowUptimeCommand(ServerFacts facts, Modules modules, InstantSource clock) {
        this.facts = facts;
        this.modules = modules;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core show uptime", "[seconds]", "Show how long the program has been running.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        boolean plain = arguments.equals(List.of("seconds"));
        if (!arguments.isEmpty() && !plain) {
            return Outcome.USAGE;
        }
        out.line("System uptime: " + since(facts.started(), plain));
        out.line("Last reload: " + since(modules.lastReload(), plain));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("seconds") : List.of();
    }

    private String since(Instant instant, boolean plain) {
        Duration time = Duration.between(instant, clock.instant());
        return plain ? Long.toString(time.toSeconds()) : Texts.span(time);
    }
}
