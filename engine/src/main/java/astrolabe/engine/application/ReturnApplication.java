package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.GosubStack;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes back behind the call of the present subroutine. */
final class ReturnApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("Return", "app_stack", "Leave the present subroutine.", "[value]")
                .says(
                        "The caller finds the value in GOSUB_RETVAL. Outside of any subroutine the call ends.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Optional<Location> caller = GosubStack.of(channel).pop(channel);
        if (caller.isEmpty()) {
            LOG.error("{}: Return outside of any subroutine", channel.name());
            return Outcome.HANGUP;
        }
        channel.setVariable("GOSUB_RETVAL", data);
        Location at = caller.get();
        return new Outcome.Jump(new Location(at.context(), at.extension(), at.priority() + 1));
    }
}
