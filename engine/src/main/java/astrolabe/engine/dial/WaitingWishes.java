package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PartyId;
import java.time.Duration;
import java.util.Optional;

/** What a caller wishes of a dialling, as far as waiting for the answer needs to know it. */
interface WaitingWishes {

    Optional<Duration> timeout();

    /** How long a called party may let the caller hear something before it answers. */
    Optional<Duration> mediaTimeout();

    /** Whom to show to the called when it is not quite the caller. */
    Optional<PartyId> shown(PartyId caller);

    /** As whom the called channel itself goes; nothing to leave that to the technology. */
    Optional<PartyId> calledAs(PartyId caller);

    /** The class of music the caller hears instead of ringing. */
    Optional<String> music();

    /** The tone that the caller hears instead of ringing. */
    Optional<String> tone();

    /** Whether a called party may send the call elsewhere. */
    boolean followsForwards();

    /** Whether a call that was sent elsewhere may ring for ever. */
    boolean forwardEndsTimeout();

    /** Whether the caller is told of ringing and progress. */
    boolean showsRinging();

    /** Whether the caller's display follows the called party's identity. */
    boolean updatesCaller();

    /** The code with which the caller gives the dialling up; empty when there is none. */
    String stopCode();

    /** Whether the caller may leave for an extension of one digit. */
    boolean takesDigits();

    /** A subroutine that each called channel runs before it is called. */
    Optional<String> preDial();

    /** Whether it is decided after the answer only how the dialling ended. */
    boolean decidesAfterAnswer();

    /** Digits to send to a called party that reports progress. */
    String progressDigits();

    /** The cause that the called get when the caller gives up. */
    int causeOfGivingUp(int usual);

    /** The cause that the called get when another one answered. */
    int causeOfLosing();

    /** Lets the caller hear at once what it is to hear while waiting. */
    void showWaiting(Channel caller);

    /** Ends what the caller heard while waiting. */
    void endWaiting(Channel caller);
}
