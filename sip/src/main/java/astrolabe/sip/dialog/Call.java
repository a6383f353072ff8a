package astrolabe.sip.dialog;

import astrolabe.engine.time.Timer;
import astrolabe.sip.message.Body;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.Params;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.Via;
import astrolabe.sip.sdp.Negotiated;
import astrolabe.sip.sdp.OfferAnswer;
import astrolabe.sip.sdp.SessionDescription;
import astrolabe.sip.transaction.ClientListener;
import astrolabe.sip.transaction.ClientTransaction;
import astrolabe.sip.transaction.ServerTransaction;
import astrolabe.sip.transport.Addresses;
import astrolabe.sip.transport.Flow;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call with one peer, from whichever end it was made: what both have in common once there is a
 * dialog. On the line.
 */
public abstract sealed class Call permits OutgoingCall, IncomingCall {

    static final String ALLOW =
            "INVITE, ACK, CANCEL, BYE, OPTIONS, PRACK, UPDATE, INFO, NOTIFY, REFER, MESSAGE";
    static final String SUPPORTED = "100rel, timer, replaces";

    /** Both ends asked at once; who did not make the Call-ID waits less (RFC 3261 14.1). */
    private static final Duration GLARE = Duration.ofMillis(2100);

    private final Setting setting;
    private final Flow flow;
    private CallListener listener = new CallListener() {};
    private @Nullable Dialog dialog;
    private @Nullable Repeater answer; // of ours, still to be confirmed
    private boolean asking; // a re-INVITE of ours is out
    private boolean over;
    private Optional<Timer> session = Optional.empty();

    Call(Setting setting, Flow flow) {
        this.setting = setting;
        this.flow = flow;
    }

    /** Who is told of the call from now on. */
    public void listener(CallListener other) {
        listener = other;
    }

    /** Ends the call as its state wants it: CANCEL, a refusal, or BYE; at most once. */
    public abstract void hangup(int status, Headers extra);

    /** The way that the call was set up on. */
    public Flow flow() {
        return flow;
    }

    public boolean isOver() {
        return over;
    }

    CallListener listener() {
        return listener;
    }

    Setting setting() {
        return setting;
    }

    abstract OfferAnswer exchange();

    Optional<Dialog> dialog() {
        return Optional.ofNullable(dialog);
    }

    Dialog present() {
        Dialog present = dialog;
        if (present == null) {
            throw new IllegalStateException("The call has no dialog yet");
        }
        return present;
    }

    void dialog(Dialog made) {
        dialog = made;
        setting.dialogs().add(made.id(), this);
    }

    // ---- Sending ----

    /** With Via and what every request of ours says. */
    SipRequest complete(SipRequest bare, Flow way) {
        Via via =
                new Via(
                        way.protocol().name(),
                        Addresses.host(way.local()),
                        way.local().getPort(),
                        Params.NONE
                                .withFlag("rport")
                                .with("branch", setting.transactions().tokens().branch()));
        Headers headers =
                bare.headers().without(HeaderName.VIA).before(HeaderName.VIA, via.toString());
        if (!headers.has(HeaderName.USER_AGENT)) {
            headers = headers.plus(HeaderName.USER_AGENT, setting.program());
        }
        return bare.withHeaders(headers);
    }

    /** With where we are, for requests that may tell the peer so. */
    SipRequest located(SipRequest bare, Flow way) {
        return bare.plus(HeaderName.CONTACT, setting.contacts().apply(way).toString());
    }

    Flow way() {
        return setting.ways().apply(present().nextHop()).orElse(flow);
    }

    private ClientTransaction send(SipRequest bare, Flow way, ClientListener outcome) {
        return setting.transactions().send(complete(bare, way), way, outcome);
    }

    /** Sends a request within the call, of which nothing follows for the call. */
    public void send(Method method, String type, Body body) {
        if (!over && dialog != null) {
            SipRequest request = located(present().request(method), way());
            var _ =
                    send(
                            body.isEmpty() ? request : request.withBody(type, body),
                            way(),
                            new Unheeded());
        }
    }

    void bye(Headers extra) {
        SipRequest bye = present().request(Method.BYE);
        var _ = send(bye.withHeaders(bye.headers().plus(extra)), way(), new Unheeded());
        finish();
    }

    /** Nothing is said of the call behind this. */
    void finish() {
        if (!over) {
            over = true;
            confirmed();
            session.ifPresent(Timer::cancel);
            dialog().ifPresent(it -> {
                it.terminate();
                setting.dialogs().remove(it.id(), this);
            });
        }
    }

    void end(Ending ending) {
        if (!over) {
            finish();
            listener.ended(ending);
        }
    }

    /** The peer must be told, and we be told as well. */
    void endWithBye(Ending ending) {
        if (!over) {
            bye(Headers.NONE);
            listener.ended(ending);
        }
    }

    // ---- Sessions ----

    /** The description that a message carries; nothing where it carries none. */
    static Optional<SessionDescription> description(SipMessage message) throws Malformed {
        return message.body().isEmpty()
                        || !message.contentType().equals(SessionDescription.CONTENT_TYPE)
                ? Optional.empty()
                : Optional.of(SessionDescription.parse(message.body().text()));
    }

    /** What the peer answered to our offer; says whether there is audio. */
    boolean answered(SipMessage message) {
        try {
            Optional<SessionDescription> theirs = description(message);
            return theirs.isEmpty() || told(exchange().answered(theirs.get()));
        } catch (Malformed _) {
            return false;
        }
    }

    boolean told(Negotiated outcome) {
        return switch (outcome) {
            case Negotiated.Agreed(var terms) -> {
                listener.audio(terms);
                yield true;
            }
            case Negotiated.Refused _ -> false;
        };
    }

    void time(Optional<SessionTimer> agreed) {
        session.ifPresent(Timer::cancel);
        session =
                agreed.map(timer ->
                        setting.transactions()
                                .after(
                                        timer.weRefresh() ? timer.refreshAfter() : timer.endAfter(),
                                        () -> {
                                            if (over) {
                                                return;
                                            }
                                            if (timer.weRefresh()) {
                                                refresh(Optional.of(timer));
                                            } else {
                                                endWithBye(new Ending.Silent());
                                            }
                                        }));
    }

    /** Tells the peer the terms anew, as after a change of what we wish for. */
    public void refresh() {
        if (!over) {
            refresh(Optional.empty());
        }
    }

    private void refresh(Optional<SessionTimer> timer) {
        if (asking || answer != null || present().state() != Dialog.State.CONFIRMED) {
            var _ = setting.transactions().after(GLARE, this::refresh);
            return;
        }
        asking = true;
        Flow way = way();
        SipRequest invite =
                located(present().request(Method.INVITE), way)
                        .plus(HeaderName.ALLOW, ALLOW)
                        .plus(HeaderName.SUPPORTED, SUPPORTED)
                        .withBody(
                                SessionDescription.CONTENT_TYPE,
                                Body.of(exchange().offer().text()));
        SipRequest timed =
                timer.map(it ->
                                invite.plus(
                                        HeaderName.SESSION_EXPIRES,
                                        it.interval().toSeconds() + ";refresher=uac"))
                        .orElse(invite);
        var _ = send(timed, way, new Refreshing(timed));
    }

    /** Confirms an answer to an INVITE of ours. */
    void acknowledge(SipRequest invite) {
        SipRequest bare = present().request(Method.ACK, invite.cseq().number());
        Headers shown =
                invite.headers()
                        .only(HeaderName.AUTHORIZATION)
                        .plus(invite.headers().only(HeaderName.PROXY_AUTHORIZATION));
        Flow way = way();
        way.send(complete(bare.withHeaders(bare.headers().plus(shown)), way), () -> {});
    }

    // ---- Receiving ----

    void request(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        if (over) {
            transaction.respond(SipResponse.to(request, 481));
        } else if (dialog == null) {
            transaction.respond(SipResponse.to(request, 491)); // which end takes it is still open
        } else if (present().order(request) == Dialog.Order.TOO_OLD) {
            transaction.respond(SipResponse.to(request, 500, "Out Of Order"));
        } else if (request.isMethod(Method.BYE)) {
            transaction.respond(SipResponse.to(request, 200));
            byeReceived();
            end(new Ending.Bye(request));
        } else if (request.isMethod(Method.INVITE) || request.isMethod(Method.UPDATE)) {
            change(transaction);
        } else if (request.isMethod(Method.PRACK)) {
            prack(transaction);
        } else if (request.isMethod(Method.OPTIONS)) {
            transaction.respond(
                    SipResponse.to(request, 200)
                            .plus(HeaderName.ALLOW, ALLOW)
                            .plus(HeaderName.SUPPORTED, SUPPORTED));
        } else {
            transaction.respond(listener.request(request));
        }
    }

    /** An INVITE that is still open is to be closed when its call ends. */
    void byeReceived() {}

    void prack(ServerTransaction transaction) {
        transaction.respond(SipResponse.to(transaction.request(), 481));
    }

    /** Whether an offer can't be taken now, since another one is on its way. */
    boolean isBusyWithOffers() {
        return asking || exchange().awaitsAnswer();
    }

    /** A re-INVITE or an UPDATE. */
    private void change(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        boolean invites = request.isMethod(Method.INVITE);
        if (isBusyWithOffers() && (invites || !request.body().isEmpty())) {
            transaction.respond(SipResponse.to(request, 491));
            return;
        }
        if (answer != null && invites) {
            transaction.respond(SipResponse.to(request, 500).plus(HeaderName.RETRY_AFTER, "5"));
            return;
        }
        if (SessionTimer.isTooShort(request)) {
            transaction.respond(tooShort(request));
            return;
        }
        try {
            Optional<SessionDescription> offer = description(request);
            if (offer.isPresent()) {
                Negotiated outcome = exchange().received(offer.get());
                if (outcome instanceof Negotiated.Refused) {
                    transaction.respond(SipResponse.to(request, 488));
                    return;
                }
                agree(transaction, Optional.of(exchange().answer()));
                var _ = told(outcome);
            } else {
                agree(transaction, invites ? Optional.of(exchange().offer()) : Optional.empty());
            }
        } catch (Malformed e) {
            transaction.respond(SipResponse.to(request, 400, "Bad Request: " + e.problem()));
        }
    }

    static SipResponse tooShort(SipRequest request) {
        return SipResponse.to(request, 422)
                .plus(HeaderName.MIN_SE, Long.toString(SessionTimer.LEAST.toSeconds()));
    }

    private void agree(ServerTransaction transaction, Optional<SessionDescription> ours) {
        SipRequest request = transaction.request();
        present().refresh(request);
        Optional<SessionTimer> timer = SessionTimer.wished(request);
        SipResponse response = success(request, ours, timer);
        transaction.respond(response);
        if (request.isMethod(Method.INVITE)) {
            repeatUntilConfirmed(transaction, response);
        }
        if (timer.isPresent()) {
            time(timer);
        }
    }

    /** A 2xx with where we are, what we can, and how long the session lasts. */
    SipResponse success(
            SipRequest request, Optional<SessionDescription> ours, Optional<SessionTimer> timer) {
        SipResponse bare =
                SipResponse.to(request, 200)
                        .withToTag(present().id().localTag())
                        .plus(HeaderName.CONTACT, setting.contacts().apply(flow).toString())
                        .plus(HeaderName.ALLOW, ALLOW)
                        .plus(HeaderName.SUPPORTED, SUPPORTED)
                        .plus(HeaderName.SERVER, setting.program());
        for (String route : request.headers().lines(HeaderName.RECORD_ROUTE)) {
            bare = bare.plus(HeaderName.RECORD_ROUTE, route);
        }
        if (timer.isPresent()) {
            bare = bare.plus(HeaderName.SESSION_EXPIRES, timer.get().header());
            if (!timer.get().weRefresh()) {
                bare = bare.plus(HeaderName.REQUIRE, "timer");
            }
        }
        return ours.isEmpty()
                ? bare
                : bare.withBody(SessionDescription.CONTENT_TYPE, Body.of(ours.get().text()));
    }

    void repeatUntilConfirmed(ServerTransaction transaction, SipResponse response) {
        answer =
                new Repeater(
                        setting.transactions(),
                        () -> transaction.respond(response),
                        () -> {
                            answer = null;
                            endWithBye(new Ending.Silent());
                        },
                        true);
    }

    private void confirmed() {
        Repeater repeater = answer;
        answer = null;
        if (repeater != null) {
            repeater.stop();
        }
    }

    void ack(SipRequest ack) {
        if (answer == null) {
            return; // it came again
        }
        confirmed();
        if (exchange().awaitsAnswer() && (ack.body().isEmpty() || !answered(ack))) {
            endWithBye(new Ending.NoAudio("the ACK has no audio that fits"));
        }
    }

    /** What comes of it does not matter. */
    private static final class Unheeded implements ClientListener {

        @Override
        public void response(SipResponse response) {
            // the call is over, or goes on all the same
        }

        @Override
        public void failed(Failure failure) {
            // likewise
        }
    }

    /** What comes of a re-INVITE of ours. */
    private final class Refreshing implements ClientListener {

        private final SipRequest invite;

        Refreshing(SipRequest invite) {
            this.invite = invite;
        }

        @Override
        public void response(SipResponse response) {
            if (response.isProvisional() || (over && !response.isSuccess())) {
                return;
            }
            boolean first = asking;
            asking = false;
            if (response.isSuccess()) {
                present().refresh(response);
                acknowledge(invite);
                if (first && !over) {
                    time(SessionTimer.agreed(response));
                    if (!answered(response)) {
                        endWithBye(new Ending.NoAudio("the answer has no audio that fits"));
                    }
                }
            } else {
                refused(response);
            }
        }

        private void refused(SipResponse response) {
            exchange().abandon();
            switch (response.status()) {
                case 401, 407 ->
                        setting.credentials().apply(invite, response).ifPresent(this::again);
                case 491 -> {
                    var _ = setting.transactions().after(GLARE, Call.this::refresh);
                }
                case 408, 481 -> endWithBye(new Ending.Silent());
                default -> {
                    // the session goes on as it was (section 14.1)
                }
            }
        }

        private void again(SipRequest shown) {
            asking = true;
            var _ = exchange().offer();
            SipRequest next = shown.with(HeaderName.CSEQ, present().nextNumber(Method.INVITE));
            var _ = send(next, way(), new Refreshing(next));
        }

        @Override
        public void failed(Failure failure) {
            asking = false;
            endWithBye(new Ending.Silent());
        }
    }
}
