package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Traits;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a call that rings for somebody else. */
public final class PickupApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(PickupApplication.class);

    private static final String MARK = "PICKUPMARK";

    private final RingingCalls ringing;

    public PickupApplication(RingingCalls ringing) {
        this.ringing = ringing;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Pickup",
                        "app_directed_pickup",
                        "Answer a call that rings for somebody else.",
                        "[extension[@context][&extension2[@context2][&...]]]")
                .says(
                        "The call is one that was dialled for the extension; with PICKUPMARK as the context, one of a"
                                + " channel whose variable PICKUPMARK is that text. Without arguments it is one in a"
                                + " call group that is among the channel's pickup groups, by number or by name. Of"
                                + " several, the one that rings longest is answered. Where nothing rings, the next step"
                                + " follows.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        List<Predicate<Channel>> wanted =
                data.isBlank()
                        ? List.of(ofGroups(channel))
                        : Arrays.stream(data.split("&"))
                                .map(target -> of(channel, target.strip()))
                                .toList();
        for (Predicate<Channel> one : wanted) {
            Optional<RingingCalls.Call> call = ringing.claim(channel, one);
            if (call.isPresent()) {
                return PickUps.answer(channel, call.get());
            }
        }
        LOG.info("{}: there is no call to pick up ({})", channel.name(), data);
        return Outcome.NEXT;
    }

    private static Predicate<Channel> of(Channel channel, String target) {
        int at = target.indexOf('@');
        String extension = at < 0 ? target : target.substring(0, at);
        String context = at < 0 ? channel.context() : target.substring(at + 1);
        if (context.equals(MARK)) {
            return ringing -> ringing.variable(MARK).filter(extension::equals).isPresent();
        }
        return ringing -> {
            ChannelSnapshot seen = ringing.snapshot();
            return seen.extension().equals(extension) && seen.context().equals(context);
        };
    }

    private static Predicate<Channel> ofGroups(Channel channel) {
        long groups = channel.traits().pickupGroup();
        List<String> names = names(channel.traits().namedPickupGroups());
        return ringing -> {
            Traits traits = ringing.traits();
            return (traits.callGroup() & groups) != 0
                    || !Collections.disjoint(names(traits.namedCallGroups()), names);
        };
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
