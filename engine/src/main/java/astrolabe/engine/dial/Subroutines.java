package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.GosubStack;
import astrolabe.engine.pbx.Steps;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the subroutines that options name as {@code context^extension^priority(argument^…)}. */
public final class Subroutines {

    private static final Logger LOG = LoggerFactory.getLogger(Subroutines.class);

    private final Steps steps;

    public Subroutines(Steps steps) {
        this.steps = steps;
    }

    /** Runs it and comes back to where the channel stood. On the channel's strand. */
    public void run(Channel channel, String text) {
        Location before = channel.location();
        Optional<Location> start =
                GosubStack.of(channel).enter(channel, steps.places(), text.replace('^', ','));
        if (start.isEmpty()) {
            LOG.warn("{}: '{}' is no subroutine", channel.name(), text);
            return;
        }
        int depth = GosubStack.of(channel).depth();
        steps.subroutine(channel, start.get());
        if (GosubStack.of(channel).depth() >= depth) {
            // it ended without returning
            var _ = GosubStack.of(channel).pop(channel);
        }
        channel.location(before);
    }

    /**
     * Runs {@code name^argument^…} at priority 1 of extension {@code s} of the context of that
     * name; a text with more places is taken as such.
     */
    void runNamed(Channel channel, String text) {
        int end = text.indexOf('^');
        String context = end < 0 ? text : text.substring(0, end);
        String arguments = end < 0 ? "" : text.substring(end + 1).replace('^', ',');
        run(channel, context + ",s,1(" + arguments + ")");
    }

    /** The place that an option names as {@code [[context^]extension^]priority}. */
    Optional<Location> place(Channel channel, String text) {
        return steps.places().find(channel, text.replace('^', ','));
    }

    /** Whether the dialplan has this place, for this channel. */
    boolean exists(Channel channel, Location place) {
        return steps.exists(channel, place);
    }

    /** Runs the steps from a place, if there are any. */
    void runFrom(Channel channel, Location place) {
        if (steps.exists(channel, place)) {
            steps.subroutine(channel, place);
        }
    }
}
