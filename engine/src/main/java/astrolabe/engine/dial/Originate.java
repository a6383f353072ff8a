package astrolabe.engine.dial;

import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.pbx.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A wish to call somebody and then have the called channel do something.
 *
 * @param technology {@code Local}
 * @param request what to call
 * @param timeout how long it may ring
 * @param target what the channel does once answered
 * @param caller what to show the called, unknown to show nothing
 * @param variables set on the channel in this order: variables, whose names may carry a mark of
 *     inheritance, and functions with their arguments
 * @param account the account code, empty for none
 * @param earlyMedia whether the target starts with the first sign of media rather than with the
 *     answer
 * @param preDial a subroutine that the called channel runs before it is called, empty for none
 * @param setting on whose behalf functions among the variables are set
 */
public record Originate(
        String technology,
        CallRequest request,
        Duration timeout,
        Target target,
        PartyId caller,
        List<Map.Entry<String, String>> variables,
        String account,
        boolean earlyMedia,
        String preDial,
        boolean announced,
        Optional<String> requestId,
        Trust setting) {

    public Originate {
        variables = List.copyOf(variables);
    }

    /** A wish of the administrator's own. */
    public Originate(
            String technology,
            CallRequest request,
            Duration timeout,
            Target target,
            PartyId caller,
            List<Map.Entry<String, String>> variables,
            String account,
            boolean earlyMedia,
            String preDial,
            boolean announced,
            Optional<String> requestId) {
        this(
                technology,
                request,
                timeout,
                target,
                caller,
                variables,
                account,
                earlyMedia,
                preDial,
                announced,
                requestId,
                Trust.DIALPLAN);
    }

    /** The same wish of somebody outside, who may not set functions that reach beyond the call. */
    public Originate fromOutside() {
        return new Originate(
                technology,
                request,
                timeout,
                target,
                caller,
                variables,
                account,
                earlyMedia,
                preDial,
                announced,
                requestId,
                Trust.OUTSIDE);
    }

    /** What an answered channel does. */
    public sealed interface Target {}

    /** Runs the dialplan from this place. */
    public record ToDialplan(Location location) implements Target {}

    /**
     * Runs one application and hangs up.
     *
     * @param trust on whose behalf it sets and reads functions
     */
    public record ToApplication(String name, String data, Trust trust) implements Target {

        public ToApplication(String name, String data) {
            this(name, data, Trust.DIALPLAN);
        }
    }

    /** {@code Local/100@default}: what was dialled. */
    public String dialString() {
        return technology + "/" + request.address();
    }

    /** The same wish for another destination, {@code Technology/address}, in what time is left. */
    Originate elsewhere(String destination, Duration left) {
        int slash = destination.indexOf('/');
        CallRequest other = CallRequest.to(destination.substring(slash + 1));
        return new Originate(
                destination.substring(0, slash),
                request.requestor().map(other::from).orElse(other),
                left,
                target,
                caller,
                variables,
                account,
                earlyMedia,
                preDial,
                announced,
                requestId);
    }

    /** How an originate ended, with the number that clients know as its reason. */
    public enum Result {
        NOT_PLACED(0),
        FAR_END_HUNG_UP(0),
        NO_ANSWER(3),
        ANSWERED(4),
        BUSY(5),
        CONGESTION(8);

        private final int reason;

        Result(int reason) {
            this.reason = reason;
        }

        public int reason() {
            return reason;
        }
    }
}
