package astrolabe.sip.dialog;

import astrolabe.sip.message.Body;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.sdp.Negotiated;
import astrolabe.sip.sdp.OfferAnswer;
import astrolabe.sip.sdp.SessionDescription;
import astrolabe.sip.transaction.ServerListener;
import astrolabe.sip.transaction.ServerTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a peer (RFC 3261 section 13.3). */
public final class IncomingCall extends Call {

    private final ServerTransaction transaction;
    private final OfferAnswer exchange;
    private final boolean wantsReliable;
    private final Deque<SipResponse> unconfirmed = new ArrayDeque<>(); // the first one was sent
    private @Nullable Repeater repeating; // of that one
    private Optional<SessionDescription> ours = Optional.empty();
    private boolean described; // our answer went with a provisional response
    private boolean wishesToAnswer;
    private boolean decided;
    private long responseNumber;

    private IncomingCall(Setting setting, ServerTransaction transaction, OfferAnswer exchange) {
        super(setting, transaction.flow());
        this.transaction = transaction;
        this.exchange = exchange;
        SipRequest invite = transaction.request();
        this.wantsReliable = invite.headers().lists(HeaderName.REQUIRE, "100rel");
        this.responseNumber = setting.transactions().tokens().number() >> 1;
    }

    /**
     * Takes an INVITE in. One whose offer can't be met, or that is malformed, is refused at once,
     * and nothing is returned.
     *
     * @param listener told of the audio before this returns
     */
    public static Optional<IncomingCall> of(
            Setting setting,
            ServerTransaction transaction,
            OfferAnswer exchange,
            CallListener listener) {
        IncomingCall call = new IncomingCall(setting, transaction, exchange);
        call.listener(listener);
        String tag = setting.transactions().tokens().tag();
        SipRequest invite = transaction.request();
        Optional<SipResponse> refusal = call.objection(invite);
        if (refusal.isPresent()) {
            transaction.respond(refusal.get().withToTag(tag));
            return Optional.empty();
        }
        call.dialog(Dialog.asked(invite, tag));
        transaction.listener(call.new Watch());
        return Optional.of(call);
    }

    private Optional<SipResponse> objection(SipRequest invite) {
        if (SessionTimer.isTooShort(invite)) {
            return Optional.of(tooShort(invite));
        }
        try {
            Optional<SessionDescription> offer = description(invite);
            if (offer.isPresent()) {
                Negotiated outcome = exchange.received(offer.get());
                if (!told(outcome)) {
                    return Optional.of(SipResponse.to(invite, 488));
                }
                ours = Optional.of(exchange.answer());
            }
            return Optional.empty();
        } catch (Malformed e) {
            return Optional.of(SipResponse.to(invite, 400, "Bad Request: " + e.problem()));
        }
    }

    @Override
    OfferAnswer exchange() {
        return exchange;
    }

    public SipRequest invite() {
        return transaction.request();
    }

    /** The phone of whoever calls is to ring back. */
    public void ring() {
        provisional(180, false);
    }

    /** Whoever calls is to hear what we send already. */
    public void progress() {
        provisional(183, true);
    }

    private void provisional(int status, boolean withSession) {
        if (decided) {
            return;
        }
        SipResponse response =
                SipResponse.to(invite(), status)
                        .withToTag(present().id().localTag())
                        .plus(HeaderName.CONTACT, setting().contacts().apply(flow()).toString())
                        .plus(HeaderName.ALLOW, ALLOW)
                        .plus(HeaderName.SERVER, setting().program());
        for (String route : invite().headers().lines(HeaderName.RECORD_ROUTE)) {
            response = response.plus(HeaderName.RECORD_ROUTE, route);
        }
        if (withSession && ours.isPresent()) {
            described = true;
            response =
                    response.withBody(SessionDescription.CONTENT_TYPE, Body.of(ours.get().text()));
        }
        if (wantsReliable) {
            reliably(
                    response.plus(HeaderName.REQUIRE, "100rel")
                            .plus(HeaderName.RSEQ, Long.toString(++responseNumber)));
        } else {
            transaction.respond(response);
        }
    }

    /** One after the other, each when the one before is confirmed (RFC 3262 section 3). */
    private void reliably(SipResponse response) {
        unconfirmed.add(response);
        if (unconfirmed.size() == 1) {
            sendReliably(response);
        }
    }

    private void sendReliably(SipResponse response) {
        transaction.respond(response);
        repeating =
                new Repeater(
                        setting().transactions(),
                        () -> transaction.respond(response),
                        () -> {
                            decide(504, Headers.NONE);
                            end(new Ending.Silent());
                        },
                        false);
    }

    @Override
    void prack(ServerTransaction prack) {
        SipRequest request = prack.request();
        SipResponse first = unconfirmed.peek();
        boolean fits =
                first != null
                        && RAck.of(request)
                                .filter(rack ->
                                        rack.number() == responseNumber - unconfirmed.size() + 1
                                                && rack.cseq() == invite().cseq().number())
                                .isPresent();
        if (!fits) {
            prack.respond(SipResponse.to(request, 481));
            return;
        }
        prack.respond(SipResponse.to(request, 200));
        stopRepeating();
        unconfirmed.poll();
        SipResponse next = unconfirmed.peek();
        if (next != null) {
            sendReliably(next);
        } else if (wishesToAnswer) {
            answer();
        }
    }

    private void stopRepeating() {
        Repeater present = repeating;
        repeating = null;
        if (present != null) {
            present.stop();
        }
    }

    /** Takes the call. A session told reliably must be confirmed before (RFC 3262 section 3). */
    public void answer() {
        if (decided) {
            return;
        }
        if (described && !unconfirmed.isEmpty()) {
            wishesToAnswer = true;
            return;
        }
        decided = true;
        stopRepeating();
        present().confirm();
        if (ours.isEmpty()) {
            ours = Optional.of(exchange.offer());
        }
        Optional<SessionTimer> timer = SessionTimer.wished(invite());
        SipResponse response = success(invite(), ours, timer);
        transaction.respond(response);
        repeatUntilConfirmed(transaction, response);
        time(timer);
    }

    @Override
    public void hangup(int status, Headers extra) {
        if (isOver()) {
            return;
        }
        if (decided) {
            bye(extra);
        } else {
            decide(status, extra);
            finish();
        }
    }

    /** Refuses the INVITE, unless it is decided already. */
    private void decide(int status, Headers extra) {
        if (!decided) {
            decided = true;
            stopRepeating();
            SipResponse response = SipResponse.to(invite(), status);
            transaction.respond(
                    response.withHeaders(response.headers().plus(extra))
                            .withToTag(present().id().localTag()));
        }
    }

    @Override
    void byeReceived() {
        decide(487, Headers.NONE);
    }

    @Override
    boolean isBusyWithOffers() {
        return !decided || super.isBusyWithOffers();
    }

    private final class Watch implements ServerListener {

        @Override
        public void cancelled() {
            if (!decided) {
                decide(487, Headers.NONE);
                end(new Ending.Cancelled());
            }
        }

        @Override
        public void failed() {
            end(new Ending.Silent());
        }
    }
}
