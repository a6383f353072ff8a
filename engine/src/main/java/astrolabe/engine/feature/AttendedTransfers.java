package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dial.Announcer;
import astrolabe.engine.dial.CallFeature;
import astrolabe.engine.dial.CallFeatures;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Technologies;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets going the transfers in which the transferer talks to the target first. Thread-safe. */
final class AttendedTransfers {

    private static final Logger LOG = LoggerFactory.getLogger(AttendedTransfers.class);

    private final Bridges bridges;
    private final Technologies technologies;
    private final Announcer announcer;

    private final CallFeatures features;

    /**
     * @param features what a transferer may do who was called back
     */
    AttendedTransfers(
            Bridges bridges,
            Technologies technologies,
            Announcer announcer,
            CallFeatures features) {
        this.features = features;
        this.bridges = bridges;
        this.technologies = technologies;
        this.announcer = announcer;
    }

    /**
     * Calls the target and sends the transferer to it. On the transferer's strand.
     *
     * @param bridge where the transferer and the transferee talk
     * @param hook the transferer's own, told of the consultation
     * @return whether the target is called
     */
    boolean begin(
            Channel transferer,
            Channel transferee,
            Bridge bridge,
            Location place,
            FeatureOptions options,
            FeatureHook hook) {
        Optional<Channel> target = request(transferer, place);
        if (target.isEmpty()) {
            return false;
        }
        Optional<Bridge> made = bridges.basic();
        if (made.isEmpty()) {
            target.get().abandon();
            return false;
        }
        Consultation consultation =
                new Consultation(
                        this,
                        new Consultation.Parties(transferer, transferee, target.get()),
                        bridge,
                        made.get(),
                        place,
                        options,
                        hook);
        return consultation.begin();
    }

    /** A channel into the dialplan, to a place that the transferer dialled. */
    private Optional<Channel> request(Channel transferer, Location place) {
        try {
            Channel target = technologies.request("Local", toPlace(place).from(transferer.view()));
            target.connectedQuietly(transferer.caller());
            target.setVariable("TRANSFERERNAME", transferer.name());
            target.setVariable("ATTENDEDTRANSFER", transferer.name());
            for (Map.Entry<String, String> variable : transferer.variables().inheritable()) {
                target.copyVariable(variable.getKey(), variable.getValue());
            }
            transferer.attachments().passTo(target.attachments());
            return Optional.of(target);
        } catch (CallRefused e) {
            LOG.info("{}: can't transfer to {}: {}", transferer.name(), place, e.getMessage());
            return Optional.empty();
        }
    }

    private static CallRequest toPlace(Location place) {
        return CallRequest.to(place.extension() + "@" + place.context());
    }

    /**
     * A channel to the device that another channel had, on behalf of who waits. Any thread.
     *
     * @param name the other channel's
     */
    Optional<Channel> requestDevice(String name, ChannelSnapshot waiting) {
        int slash = name.indexOf('/');
        int dash = name.lastIndexOf('-');
        String address = name.substring(slash + 1, dash > slash ? dash : name.length());
        return request(name.substring(0, Math.max(0, slash)), CallRequest.to(address), waiting);
    }

    /** A channel to the place once more, on behalf of who waits. Any thread. */
    Optional<Channel> requestPlace(Location place, ChannelSnapshot waiting) {
        return request("Local", toPlace(place), waiting);
    }

    private Optional<Channel> request(
            String technology, CallRequest request, ChannelSnapshot waiting) {
        try {
            Channel channel = technologies.request(technology, request.from(waiting));
            channel.connectedQuietly(waiting.caller());
            return Optional.of(channel);
        } catch (CallRefused e) {
            LOG.info(
                    "{}: can't call {}/{} back: {}",
                    waiting.name(),
                    technology,
                    request.address(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    /** What is done with a party that was called back. */
    BridgeHook hook(Channel channel, boolean mayTransfer) {
        Set<CallFeature> allowed = CallFeature.ofChannel(channel);
        if (mayTransfer) {
            allowed.add(CallFeature.TRANSFER);
        }
        return features.around(channel, allowed, BridgeHook.NONE);
    }

    /** Plays a sound to a party of the call, when it has a name. On the party's strand. */
    void play(Channel channel, String sound) {
        if (!sound.isEmpty()) {
            announcer.play(channel, sound);
        }
    }

    /** As {@link #play}, from any thread; a party that has left by then hears nothing. */
    void playWithin(Bridge bridge, Channel channel, String sound) {
        boolean _ =
                bridge.perform(
                        channel,
                        self -> {
                            play(self, sound);
                            return Optional.empty();
                        });
    }
}
