package astrolabe.engine.application;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dialplan.Match;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the alternatives between an If and its EndIf by looking through the steps of the extension.
 * On the channel's strand.
 */
final class Alternatives {

    private static final Logger LOG = LoggerFactory.getLogger(Alternatives.class);

    /** An ElseIf that is to be tried, as what stood before it did not hold. */
    private static final Attachments.Key<Location> TO_TRY = new Attachments.Key<>(Location.class);

    private final Steps steps;

    Alternatives(Steps steps) {
        this.steps = steps;
    }

    /** On into this alternative if its condition holds, else to the next one. */
    Outcome choose(Channel channel, String condition) {
        return Truth.holds(condition) ? Outcome.NEXT : next(channel);
    }

    /**
     * Whether a call came here to try the condition; otherwise it came from the alternative before,
     * and has done what there was to do.
     */
    boolean isToBeTried(Channel channel) {
        boolean here =
                channel.attachments().find(TO_TRY).filter(channel.location()::equals).isPresent();
        channel.attachments().remove(TO_TRY);
        return here;
    }

    /** On behind the EndIf. */
    Outcome leave(Channel channel) {
        int inner = 0;
        Location at = moved(channel.location());
        for (Optional<String> step = name(channel, at);
                step.isPresent();
                step = name(channel, at)) {
            switch (step.get()) {
                case "if" -> inner++;
                case "endif" -> {
                    if (inner-- == 0) {
                        return new Outcome.Jump(moved(at));
                    }
                }
                default -> {
                    // a step within
                }
            }
            at = moved(at);
        }
        return broken(channel);
    }

    private Outcome next(Channel channel) {
        int inner = 0;
        Location at = moved(channel.location());
        for (Optional<String> step = name(channel, at);
                step.isPresent();
                step = name(channel, at)) {
            String name = step.get();
            if (name.equals("if")) {
                inner++;
            } else if (inner == 0 && name.equals("elseif")) {
                channel.attachments().put(TO_TRY, at);
                return new Outcome.Jump(at);
            } else if (inner == 0 && (name.equals("else") || name.equals("endif"))) {
                return new Outcome.Jump(moved(at));
            } else if (name.equals("endif")) {
                inner--;
            }
            at = moved(at);
        }
        return broken(channel);
    }

    private static Outcome broken(Channel channel) {
        LOG.warn(
                "{}: no EndIf belongs to {} at {}",
                channel.name(),
                channel.application(),
                channel.location());
        return Outcome.NEXT;
    }

    private Optional<String> name(Channel channel, Location at) {
        return steps.find(channel, at)
                .map(Match::step)
                .map(step -> step.application().toLowerCase(Locale.ROOT));
    }

    private static Location moved(Location at) {
        return new Location(at.context(), at.extension(), at.priority() + 1);
    }
}
