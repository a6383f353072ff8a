package astrolabe.sip.channel;

import astrolabe.engine.channel.Frame;
import astrolabe.sip.sdp.Codec;
import java.io.IOException;
import java.util.function.Consumer;

/** Where the audio of calls is opened. Thread-safe. */
public interface MediaDesk {

    /** Whether audio of this kind can be heard and sent. */
    boolean knows(Codec codec);

    /**
     * Opens what a call needs; does not wait for anything.
     *
     * @param heard gets the audio and the keys of the peer, on any thread; must not block
     * @throws IOException when there is no port left, for example
     */
    CallMedia open(Consumer<Frame> heard) throws IOException;
}
