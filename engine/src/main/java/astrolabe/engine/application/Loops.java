package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.dialplan.Match;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where loops begin and end by looking through the steps of the extension, so that nothing
 * need be remembered of a loop that is left in the middle. On the channel's strand.
 */
final class Loops {

    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

    private final Steps steps;

    Loops(Steps steps) {
        this.steps = steps;
    }

    /** On behind the end of the present loop. */
    Outcome leave(Channel channel) {
        return end(channel)
                .<Outcome>map(end -> new Outcome.Jump(moved(end, 1)))
                .orElseGet(() -> broken(channel, "EndWhile"));
    }

    /** On at the beginning of the present loop, where its condition is looked at again. */
    Outcome repeat(Channel channel) {
        return beginning(channel)
                .<Outcome>map(Outcome.Jump::new)
                .orElseGet(() -> broken(channel, "While"));
    }

    private static Outcome broken(Channel channel, String missing) {
        LOG.warn(
                "{}: no {} belongs to {} at {}",
                channel.name(),
                missing,
                channel.application(),
                channel.location());
        return Outcome.NEXT;
    }

    private Optional<Location> end(Channel channel) {
        int inner = 0;
        Location at = moved(channel.location(), 1);
        for (Optional<Match> step = steps.find(channel, at);
                step.isPresent();
                step = steps.find(channel, at)) {
            if (runs(step.get(), "EndWhile") && inner-- == 0) {
                return Optional.of(at);
            }
            if (runs(step.get(), "While")) {
                inner++;
            }
            at = moved(at, 1);
        }
        return Optional.empty();
    }

    private Optional<Location> beginning(Channel channel) {
        int inner = 0;
        for (Location at = moved(channel.location(), -1); at.priority() > 0; at = moved(at, -1)) {
            Optional<Match> step = steps.find(channel, at);
            if (step.isPresent() && runs(step.get(), "While") && inner-- == 0) {
                return Optional.of(at);
            }
            if (step.isPresent() && runs(step.get(), "EndWhile")) {
                inner++;
            }
        }
        return Optional.empty();
    }

    private static boolean runs(Match match, String application) {
        return match.step().application().equalsIgnoreCase(application);
    }

    private static Location moved(Location at, int by) {
        return new Location(at.context(), at.extension(), at.priority() + by);
    }
}
