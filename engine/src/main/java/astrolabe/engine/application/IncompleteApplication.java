package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Exceptions;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the rest of an extension that was dialled in part. */
final class IncompleteApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(IncompleteApplication.class);

    private final Places places;
    private final DialledExtension extensions;
    private final Exceptions exceptions;

    IncompleteApplication(Places places, DialledExtension extensions, Exceptions exceptions) {
        this.places = places;
        this.extensions = extensions;
        this.exceptions = exceptions;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Incomplete",
                        "pbx_builtins",
                        "Wait for further digits of the extension, and go to the longer one.",
                        "[n]")
                .says(
                        "The call is answered first, so that it can be dialled in. Where no more digits come, or no longer"
                                + " extension exists, extension i follows.")
                .option("n", "Do not answer the call.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        if (data.indexOf('n') < 0 && !Answering.answer(channel)) {
            return Outcome.HANGUP;
        }
        Location present = channel.location();
        Outcome next = extensions.complete(channel, present.extension());
        boolean nothingMore =
                next instanceof Outcome.Jump(var target)
                        && target.extension().equals(present.extension());
        return nothingMore ? invalid(channel, present) : next;
    }

    private Outcome invalid(Channel channel, Location at) {
        Location handler = new Location(at.context(), "i", 1);
        if (places.exists(channel, handler)) {
            channel.setVariable("INVALID_EXTEN", at.extension());
            return new Outcome.Jump(handler);
        }
        Optional<Location> exception = exceptions.raise(channel, Exceptions.INVALID, at);
        if (exception.isEmpty()) {
            LOG.warn("{}: {} stays incomplete", channel.name(), at.extension());
        }
        return exception.<Outcome>map(Outcome.Jump::new).orElse(Outcome.HANGUP);
    }
}
