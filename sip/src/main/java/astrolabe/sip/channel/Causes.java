package astrolabe.sip.channel;

import static astrolabe.engine.event.HangupCause.ANSWERED_ELSEWHERE;
import static astrolabe.engine.event.HangupCause.BEARERCAPABILITY_NOTAVAIL;
import static astrolabe.engine.event.HangupCause.CALL_REJECTED;
import static astrolabe.engine.event.HangupCause.DESTINATION_OUT_OF_ORDER;
import static astrolabe.engine.event.HangupCause.FACILITY_REJECTED;
import static astrolabe.engine.event.HangupCause.INTERWORKING;
import static astrolabe.engine.event.HangupCause.INVALID_NUMBER_FORMAT;
import static astrolabe.engine.event.HangupCause.NETWORK_OUT_OF_ORDER;
import static astrolabe.engine.event.HangupCause.NORMAL_CIRCUIT_CONGESTION;
import static astrolabe.engine.event.HangupCause.NORMAL_CLEARING;
import static astrolabe.engine.event.HangupCause.NO_ANSWER;
import static astrolabe.engine.event.HangupCause.NO_USER_RESPONSE;
import static astrolabe.engine.event.HangupCause.NUMBER_CHANGED;
import static astrolabe.engine.event.HangupCause.RECOVERY_ON_TIMER_EXPIRE;
import static astrolabe.engine.event.HangupCause.UNALLOCATED;
import static astrolabe.engine.event.HangupCause.USER_BUSY;

import astrolabe.engine.event.HangupCause;
import astrolabe.sip.message.SipMessage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why calls end, in SIP's words and in those of Q.850: near to RFC 3398, with what administrators
 * are used to.
 */
final class Causes {

    private static final Pattern Q850 =
            Pattern.compile("Q\\.850\\s*;(?:[^,]*;)?\\s*cause\\s*=\\s*(\\d{1,3})");

    private Causes() {}

    /** The cause of a call that was not taken. */
    static HangupCause of(int status) {
        return switch (status) {
            case 401, 403, 407, 603 -> CALL_REJECTED;
            case 404, 485, 604 -> UNALLOCATED;
            case 408 -> NO_USER_RESPONSE;
            case 410 -> NUMBER_CHANGED;
            case 480, 483 -> NO_ANSWER;
            case 484 -> INVALID_NUMBER_FORMAT;
            case 486, 600 -> USER_BUSY;
            case 488, 606 -> BEARERCAPABILITY_NOTAVAIL;
            case 500 -> NETWORK_OUT_OF_ORDER;
            case 501 -> FACILITY_REJECTED;
            case 502 -> DESTINATION_OUT_OF_ORDER;
            case 503 -> NORMAL_CIRCUIT_CONGESTION;
            case 504 -> RECOVERY_ON_TIMER_EXPIRE;
            default -> status < 400 ? NORMAL_CLEARING : INTERWORKING;
        };
    }

    /** What a caller whose call is not taken is told. */
    static int status(int cause) {
        return switch (HangupCause.of(cause).orElse(NORMAL_CLEARING)) {
            case UNALLOCATED, NO_ROUTE_TRANSIT_NET, NO_ROUTE_DESTINATION -> 404;
            case USER_BUSY -> 486;
            case NO_USER_RESPONSE -> 408;
            case NO_ANSWER, SUBSCRIBER_ABSENT, NORMAL_UNSPECIFIED -> 480;
            case CALL_REJECTED -> 403;
            case NUMBER_CHANGED -> 410;
            case INVALID_NUMBER_FORMAT -> 484;
            case FACILITY_REJECTED -> 501;
            case DESTINATION_OUT_OF_ORDER -> 502;
            case BEARERCAPABILITY_NOTAVAIL -> 606;
            case NORMAL_CIRCUIT_CONGESTION,
                    NETWORK_OUT_OF_ORDER,
                    NORMAL_TEMPORARY_FAILURE,
                    SWITCH_CONGESTION,
                    CHAN_NOT_IMPLEMENTED ->
                    503;
            case RECOVERY_ON_TIMER_EXPIRE -> 504;
            case INTERWORKING, PROTOCOL_ERROR -> 500;
            default -> 603;
        };
    }

    /** The cause that a message names itself (RFC 3326); the given one when it names none. */
    static int named(SipMessage message, HangupCause otherwise) {
        for (String reason : message.headers().values("Reason")) {
            Matcher found = Q850.matcher(reason);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        return otherwise.number();
    }

    /**
     * What Reason says of a cause; nothing for none. A phone that stops ringing because another one
     * answered shows no missed call (RFC 3326).
     */
    static Optional<String> reason(int cause) {
        if (cause == ANSWERED_ELSEWHERE.number()) {
            return Optional.of("SIP;cause=200;text=\"Call completed elsewhere\"");
        }
        return cause == 0 ? Optional.empty() : Optional.of("Q.850;cause=" + cause);
    }
}
