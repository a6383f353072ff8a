package astrolabe.sip.channel;

import astrolabe.engine.channel.Frame;
import astrolabe.sip.sdp.AudioTerms;
import java.net.InetSocketAddress;

/** The audio of one call. Any thread; never blocks. */
public interface CallMedia {

    /** Where audio is received. */
    InetSocketAddress address();

    /**
     * From now on audio flows by these terms.
     *
     * @param symmetric whether it goes where the peer's audio comes from, whatever the peer says
     */
    void agreed(AudioTerms terms, boolean symmetric);

    /** Sends audio or a key; other frames are not for it. */
    void write(Frame frame);

    /** The call is over. Called once. */
    void close();
}
