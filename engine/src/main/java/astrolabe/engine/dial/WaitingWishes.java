package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PartyId;
import java.time.Duration;
import java.util.Optional;

/** What a caller wishes of a dialling, as far as waiting for the answer needs to know it. */
interface WaitingWishes {

    Optional<Duration> timeout();

    /** Whom to show to the called instead of the caller. */
    Optional<PartyId> callerId();

    /** The class of music the caller hears instead of ringing. */
    Optional<String> music();

    /** Whether the caller is told of ringing and progress. */
    boolean showsRinging();

    /** Whether the caller's display follows the called party's identity. */
    boolean updatesCaller();

    /** Whether this digit of the caller gives the dialling up. */
    boolean stopsOn(char digit);

    /**
     * The last thing done to a called channel before it is called. On the caller's strand, which
     * owns it still.
     */
    void beforeCall(Channel callee);

    /** Lets the caller hear at once what it is to hear while waiting. */
    void showWaiting(Channel caller);
}
