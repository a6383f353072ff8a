package astrolabe.media.session;

import astrolabe.media.rtp.Digit;
import astrolabe.media.rtp.RtcpCompound;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** Is told what happens in a session, on the session's loop; it posts, and never blocks. */
public interface MediaListener {

    /** The far end pressed a key or let go of it. */
    default void digit(Digit digit) {}

    /** The far end's packets come from here. */
    default void learned(InetSocketAddress source) {}

    /** Nothing was heard for as long as was allowed; told once, until something is heard again. */
    default void fellSilent(Duration silence) {}

    /** What was played by this number is over, or was replaced. */
    default void played(long number) {}

    /**
     * A report came.
     *
     * @param roundTrip how long packets take there and back, where it is known
     */
    default void reported(
            InetSocketAddress from, RtcpCompound report, Optional<Duration> roundTrip) {}

    /** A report was sent. */
    default void reporting(InetSocketAddress to, RtcpCompound report) {}
}
