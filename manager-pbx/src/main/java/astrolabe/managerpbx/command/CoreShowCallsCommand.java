package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ServerFacts;
import java.time.Duration;
import java.util.List;

/** Tells how many calls there are. */
final class CoreShowCallsCommand implements ConsoleCommand {

    private final Pbx pbx;
    private final ServerFacts facts;

    CoreShowCallsCommand(Pbx pbx, ServerFacts facts) {
        this.pbx = pbx;
        this.facts = facts;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core show calls", "[uptime [seconds]]", "Show how many calls there are and were.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        boolean uptime = !arguments.isEmpty() && arguments.getFirst().equals("uptime");
        boolean plain = arguments.equals(List.of("uptime", "seconds"));
        if (!arguments.isEmpty() && !plain && !arguments.equals(List.of("uptime"))) {
            return Outcome.USAGE;
        }
        CallCounts.print(pbx.exchange().channels(), facts.limits().calls(), out);
        if (uptime) {
            Duration time = Duration.between(facts.started(), pbx.exchange().scheduler().instant());
            out.line("System uptime: " + (plain ? "" + time.toSeconds() : Texts.span(time)));
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("uptime") : List.of();
    }
}
