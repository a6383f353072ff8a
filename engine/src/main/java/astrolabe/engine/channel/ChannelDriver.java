package astrolabe.engine.channel;

import astrolabe.engine.event.PartyId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What stands behind one channel: the other half of a Local channel, a SIP dialog. Its methods are
 * called by the channel's owner; what comes from the far end reaches the channel through {@link
 * Channel#deliver}.
 */
public interface ChannelDriver {

    /** The technology's name, {@code Local}. */
    String technology();

    /**
     * The device that this channel makes busy, {@code PJSIP/alice}; empty when it stands for none.
     */
    String device();

    /**
     * Sets the outgoing call going.
     *
     * @throws CallRefused when it cannot be placed at all
     */
    void call(Channel channel) throws CallRefused;

    /** The far end's call is answered. */
    void answer(Channel channel);

    /** Passes a frame to the far end. */
    void write(Channel channel, Frame frame);

    /** The channel's connected line changed; the far end may show it. */
    void connectedLine(Channel channel, PartyId party);

    /** The channel ends; the far end is to be told. Called once, last. */
    void hangup(Channel channel);

    /** A detail of the technology for {@code CHANNEL(item)}. */
    default Optional<String> detail(String item) {
        return Optional.empty();
    }

    /**
     * The technology's own reason of the hangup, for example the code of a SIP response; empty when
     * there is none. Any thread.
     */
    default String technologyCause() {
        return "";
    }

    /** The id under which the far end knows this call; its partner in a bridge is told. */
    default Optional<String> callId() {
        return Optional.empty();
    }

    /**
     * Whether its audio can go straight to the far end of a partner that can do so too, past the
     * engine.
     */
    default boolean bypassesEngine() {
        return false;
    }

    /** The channel entered or left a bridge, or its partner there changed. */
    default void bridgeChanged(Channel channel) {}

    /** A partner put the call on hold, or takes it off; the device may show that. */
    default void held(Channel channel, boolean onHold) {}

    /**
     * Asks the far end to call somebody else instead.
     *
     * @param destination in the technology's own words
     * @return what it says to that, completed on any thread; nothing when the technology can't ask
     */
    default Optional<CompletableFuture<FarTransfer>> transfer(Channel channel, String destination) {
        return Optional.empty();
    }
}
