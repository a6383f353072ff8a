package astrolabe.engine.pbx;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.EngineClosed;
import astrolabe.engine.event.HangupCause;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The technologies of an engine, and how a dial string finds its own. Thread-safe. */
public final class Technologies {

    private final Catalog<ChannelTechnology> catalog = new Catalog<>(ChannelTechnology::name);
    private final Deque<ChannelTechnology> newestFirst = new ConcurrentLinkedDeque<>();

    /** Adds a technology; a name that is taken is refused. */
    public void add(ChannelTechnology technology) {
        catalog.add(List.of(technology));
        newestFirst.addFirst(technology);
    }

    /** All of them, as they are listed: the one added last comes first. */
    public List<ChannelTechnology> newestFirst() {
        return List.copyOf(newestFirst);
    }

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
