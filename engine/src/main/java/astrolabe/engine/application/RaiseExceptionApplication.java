package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Exceptions;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes to the extension for what went wrong. */
final class RaiseExceptionApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(RaiseExceptionApplication.class);

    private final Exceptions exceptions;

    RaiseExceptionApplication(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "RaiseException",
                        "pbx_builtins",
                        "Go to extension e of the present context.",
                        "reason")
                .says(
                        "There, EXCEPTION(reason) reads as the reason. Without extension e the call ends.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Optional<Location> handler = exceptions.raise(channel, data, channel.location());
        if (handler.isEmpty()) {
            LOG.warn("{}: {} has no extension e for '{}'", channel.name(), channel.context(), data);
        }
        return handler.<Outcome>map(Outcome.Jump::new).orElse(Outcome.HANGUP);
    }
}
