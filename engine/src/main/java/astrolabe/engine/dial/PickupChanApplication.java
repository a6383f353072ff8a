package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the call of a channel that rings. */
public final class PickupChanApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(PickupChanApplication.class);

    private final RingingCalls ringing;

    public PickupChanApplication(RingingCalls ringing) {
        this.ringing = ringing;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "PickupChan",
                        "app_directed_pickup",
                        "Answer the call of a channel that rings.",
                        "channel[&channel2[&...]]",
                        "[options]")
                .says(
                        "A channel is given by its name, or by its unique id. Where none of them rings, the next step"
                                + " follows.")
                .option("p", "The names are those that channels begin with.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        boolean partly = arguments.at(1).indexOf('p') >= 0;
        for (String name : arguments.at(0).split("&")) {
            Optional<RingingCalls.Call> call =
                    ringing.claim(channel, other -> isMeant(other, name.strip(), partly));
            if (call.isPresent()) {
                return PickUps.answer(channel, call.get());
            }
        }
        LOG.info("{}: there is no call to pick up ({})", channel.name(), data);
        return Outcome.NEXT;
    }

    private static boolean isMeant(Channel other, String name, boolean partly) {
        if (name.isEmpty()) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String own = other.name().toLowerCase(Locale.ROOT);
        return other.uniqueId().equals(name)
                || (partly ? own.startsWith(lower) : own.equals(lower));
    }
}
