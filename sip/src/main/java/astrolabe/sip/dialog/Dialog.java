package astrolabe.sip.dialog;

import astrolabe.sip.message.Body;
import astrolabe.sip.message.CSeq;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.Params;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.Uri;
import java.util.ArrayList;
import java.util.List;

/**
 * What two ends have in common while they talk: who they are, where they are, by which proxies, and
 * which request comes next (RFC 3261 section 12). On the line.
 */
public final class Dialog {

    /** How far a dialog has come. */
    public enum State {
        EARLY,
        CONFIRMED,
        TERMINATED
    }

    /** What is to be done with a request by its number (section 12.2.2). */
    public enum Order {
        IN_ORDER,
        /** An older one came late: 500. */
        TOO_OLD
    }

    private static final String MAX_FORWARDS = "70";

    private final DialogId id;
    private final NameAddr local;
    private final NameAddr remote;
    private List<NameAddr> routes;
    private Uri target;
    private State state;
    private long localNumber;
    private long remoteNumber;

    private Dialog(
            DialogId id,
            NameAddr local,
            NameAddr remote,
            List<NameAddr> routes,
            Uri target,
            State state,
            long localNumber,
            long remoteNumber) {
        this.id = id;
        this.local = local;
        this.remote = remote;
        this.routes = routes;
        this.target = target;
        this.state = state;
        this.localNumber = localNumber;
        this.remoteNumber = remoteNumber;
    }

    /** The dialog that a request makes when it is answered with this tag (section 12.1.1). */
    public static Dialog asked(SipRequest request, String localTag) {
        return new Dialog(
                new DialogId(request.callId(), localTag, request.from().tag().orElse("")),
                request.to().withTag(localTag),
                request.from(),
                request.addresses(HeaderName.RECORD_ROUTE),
                request.contact().map(NameAddr::uri).orElse(request.from().uri()),
                State.EARLY,
                0,
                request.cseq().number());
    }

    /** The dialog that a response to a request of ours makes (section 12.1.2). */
    public static Dialog answered(SipRequest request, SipResponse response) {
        return new Dialog(
                new DialogId(
                        request.callId(),
                        request.from().tag().orElse(""),
                        response.to().tag().orElse("")),
                request.from(),
                response.to(),
                response.addresses(HeaderName.RECORD_ROUTE).reversed(),
                response.contact().map(NameAddr::uri).orElse(request.uri()),
                response.isSuccess() ? State.CONFIRMED : State.EARLY,
                request.cseq().number(),
                0);
    }

    public DialogId id() {
        return id;
    }

    public State state() {
        return state;
    }

    /** Ourselves, with our tag. */
    public NameAddr local() {
        return local;
    }

    /** The peer, with its tag. */
    public NameAddr remote() {
        return remote;
    }

    /** Where the peer wishes to get requests. */
    public Uri target() {
        return target;
    }

    /** Whom a request goes to first. */
    public Uri nextHop() {
        return routes.isEmpty() ? target : routes.getFirst().uri();
    }

    /** Our INVITE was answered: only now it is known by which way requests go (13.2.2.4). */
    public void confirm(SipResponse response) {
        if (state == State.EARLY) {
            state = State.CONFIRMED;
            routes = response.addresses(HeaderName.RECORD_ROUTE).reversed();
        }
        refresh(response);
    }

    /** We answered the peer's INVITE. */
    public void confirm() {
        if (state == State.EARLY) {
            state = State.CONFIRMED;
        }
    }

    public void terminate() {
        state = State.TERMINATED;
    }

    /** The peer may have moved (section 12.2.1.2): INVITE and UPDATE say where it is. */
    public void refresh(SipMessage message) {
        message.contact().ifPresent(contact -> target = contact.uri());
    }

    /** Looks at the number of a request of the peer, and takes it down. */
    public Order order(SipRequest request) {
        long number = request.cseq().number();
        if (number < remoteNumber) {
            return Order.TOO_OLD;
        }
        remoteNumber = number;
        return Order.IN_ORDER;
    }

    /** The next request to the peer, still without Via (section 12.2.1.1). */
    public SipRequest request(Method method) {
        return request(method, ++localNumber);
    }

    /** The CSeq of a request that is sent once more with something added. */
    String nextNumber(Method method) {
        return new CSeq(++localNumber, method).toString();
    }

    /** A request with a number in its own right: that of the INVITE for an ACK, for example. */
    public SipRequest request(Method method, long number) {
        List<String> route = new ArrayList<>();
        Uri uri = target instanceof SipUri sip ? sip.asRequestUri() : target;
        if (!routes.isEmpty()) {
            routes.forEach(address -> route.add(address.toString()));
            if (routes.getFirst().uri() instanceof SipUri first && !first.isLooseRouter()) {
                // a strict router of before RFC 3261 wants itself as the request's URI
                route.removeFirst();
                route.add(new NameAddr("", target, Params.NONE).toString());
                uri = first.asRequestUri();
            }
        }
        Headers headers = Headers.NONE.plus(HeaderName.MAX_FORWARDS, MAX_FORWARDS);
        for (String address : route) {
            headers = headers.plus(HeaderName.ROUTE, address);
        }
        return new SipRequest(
                method,
                uri,
                headers.plus(HeaderName.FROM, local.toString())
                        .plus(HeaderName.TO, remote.toString())
                        .plus(HeaderName.CALL_ID, id.callId())
                        .plus(HeaderName.CSEQ, new CSeq(number, method).toString()),
                Body.EMPTY);
    }
}
