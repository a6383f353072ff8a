package astrolabe.engine.pbx;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.EngineClosed;
import astrolabe.engine.event.HangupCause;

/** The technologies of an engine, and how a dial string finds its own. Thread-safe. */
public final class Technologies {

    private final Catalog<ChannelTechnology> catalog = new Catalog<>(ChannelTechnology::name);

    public Catalog<ChannelTechnology> catalog() {
        return catalog;
    }

    /**
     * Makes the channel of an outgoing call.
     *
     * @param technology the part in front of the slash
     * @throws CallRefused when there is no such technology, it refuses, or the engine shuts down
     */
    public Channel request(String technology, CallRequest request) throws CallRefused {
        ChannelTechnology found =
                catalog.find(technology)
                        .orElseThrow(() ->
                                new CallRefused(
                                        HangupCause.CHAN_NOT_IMPLEMENTED.number(),
                                        "there is no channel technology '" + technology + "'"));
        try {
            return found.request(request);
        } catch (EngineClosed e) {
            throw new CallRefused(
                    HangupCause.SWITCH_CONGESTION.number(), String.valueOf(e.getMessage()));
        }
    }
}
