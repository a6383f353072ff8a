package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends another channel to a place in the dialplan. */
final class ChannelRedirectApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelRedirectApplication.class);

    private final Places places;

    ChannelRedirectApplication(Places places) {
        this.places = places;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ChannelRedirect",
                        "app_channelredirect",
                        "Send another channel to a place in the dialplan.",
                        "channel",
                        "[context]",
                        "[extension]",
                        "priority")
                .says(
                        "The place is written as for Goto and seen from that channel. CHANNELREDIRECT_STATUS is SUCCESS, or"
                                + " NOCHANNEL where there is no such channel; a place that is none ends this call.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.atMost(2, data);
        if (!arguments.has(0) || !arguments.has(1)) {
            LOG.warn("{}: ChannelRedirect needs a channel and a place", channel.name());
            return Outcome.HANGUP;
        }
        Optional<Channel> target = channel.exchange().channels().find(arguments.at(0).strip());
        if (target.isEmpty()) {
            LOG.warn("{}: there is no channel '{}'", channel.name(), arguments.at(0));
            channel.setVariable("CHANNELREDIRECT_STATUS", "NOCHANNEL");
            return Outcome.NEXT;
        }
        Optional<Location> place =
                places.find(
                        target.get().snapshot(),
                        channel.exchange().scheduler().instant(),
                        arguments.at(1));
        if (place.isEmpty()) {
            LOG.warn("{}: '{}' is no place in the dialplan", channel.name(), arguments.at(1));
            return Outcome.HANGUP;
        }
        target.get().redirect(place.get());
        channel.setVariable("CHANNELREDIRECT_STATUS", "SUCCESS");
        return Outcome.unless(channel.isInterrupted());
    }
}
