package astrolabe.engine.pbx;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PbxEvent;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the dialplan does when a call ends: extension {@code h}, then the hangup handlers. On the
 * channel's strand.
 */
public final class HangupCode {

    private static final Logger LOG = LoggerFactory.getLogger(HangupCode.class);

    private final Steps steps;

    public HangupCode(Steps steps) {
        this.steps = steps;
    }

    void run(Channel channel) {
        Location handler = new Location(channel.context(), "h", 1);
        if (steps.exists(channel, handler)) {
            steps.subroutine(channel, handler);
        }
        while (!channel.hangupHandlers().isEmpty()) {
            String next = channel.hangupHandlers().pop();
            channel.exchange().publish(new PbxEvent.HangupHandlerRan(channel.view(), next));
            runHandler(channel, next);
        }
    }

    private void runHandler(Channel channel, String handler) {
        Optional<Location> start = GosubStack.of(channel).enter(channel, steps.places(), handler);
        if (start.isEmpty()) {
            LOG.warn(
                    "{}: hangup handler '{}' is no context,extension,priority",
                    channel.name(),
                    handler);
            return;
        }
        Location ended = channel.location();
        steps.subroutine(channel, start.get());
        GosubStack.of(channel).clear(channel);
        channel.location(ended);
    }
}
