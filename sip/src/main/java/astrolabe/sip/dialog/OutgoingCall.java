package astrolabe.sip.dialog;

import astrolabe.sip.message.Body;
import astrolabe.sip.message.CSeq;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.Uri;
import astrolabe.sip.sdp.OfferAnswer;
import astrolabe.sip.sdp.SessionDescription;
import astrolabe.sip.transaction.ClientListener;
import astrolabe.sip.transaction.ClientTransaction;
import astrolabe.sip.transport.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of ours (RFC 3261 section 13.2). A proxy may fork it: the first end that answers has it,
 * any other that answers is thanked and sent away.
 */
public final class OutgoingCall extends Call {

    /** A peer that asks again and again for credentials is not to be satisfied. */
    private static final int MAX_ATTEMPTS = 3;

    private final OfferAnswer exchange;
    private final Invitation invitation;
    private final Map<String, Dialog> early = new HashMap<>(); // by the peer's tag
    private final Map<String, Long> reliable = new HashMap<>(); // RSeq last seen, by tag
    private SipRequest invite;
    private @Nullable ClientTransaction transaction;
    private int attempts;
    private boolean established;
    private boolean givenUp;

    /**
     * @param flow the way that the INVITE goes
     */
    public OutgoingCall(Setting setting, Flow flow, Invitation invitation, OfferAnswer exchange) {
        super(setting, flow);
        this.exchange = exchange;
        this.invitation = invitation;
        this.invite = first();
    }

    @Override
    OfferAnswer exchange() {
        return exchange;
    }

    /** The Call-ID. */
    public String callId() {
        return invite.callId();
    }

    private SipRequest first() {
        var tokens = setting().transactions().tokens();
        Uri uri =
                invitation.target() instanceof SipUri sip
                        ? sip.asRequestUri()
                        : invitation.target();
        Headers headers = Headers.NONE.plus(HeaderName.MAX_FORWARDS, "70");
        for (NameAddr route : invitation.routes()) {
            headers = headers.plus(HeaderName.ROUTE, route.toString());
        }
        headers =
                headers.plus(HeaderName.FROM, invitation.from().withTag(tokens.tag()).toString())
                        .plus(HeaderName.TO, invitation.to().toString())
                        .plus(HeaderName.CALL_ID, tokens.callId())
                        .plus(HeaderName.CSEQ, new CSeq(1, Method.INVITE).toString())
                        .plus(HeaderName.CONTACT, setting().contacts().apply(flow()).toString())
                        .plus(HeaderName.ALLOW, ALLOW)
                        .plus(HeaderName.SUPPORTED, SUPPORTED)
                        .plus(invitation.extra());
        if (invitation.session().isPresent()) {
            headers =
                    headers.plus(
                                    HeaderName.SESSION_EXPIRES,
                                    Long.toString(invitation.session().get().toSeconds()))
                            .plus(HeaderName.MIN_SE, Long.toString(SessionTimer.LEAST.toSeconds()));
        }
        return new SipRequest(Method.INVITE, uri, headers, Body.EMPTY)
                .withBody(SessionDescription.CONTENT_TYPE, Body.of(exchange.offer().text()));
    }

    /** Sends the INVITE. */
    public void start() {
        attempt(invite);
    }

    private void attempt(SipRequest next) {
        attempts++;
        invite = complete(next, flow());
        transaction = setting().transactions().send(invite, flow(), new Outcome());
    }

    @Override
    public void hangup(int status, Headers extra) {
        if (isOver() || givenUp) {
            return;
        }
        if (established) {
            bye(extra);
            return;
        }
        givenUp = true;
        ClientTransaction present = transaction;
        if (present != null) {
            present.cancel(extra);
        }
    }

    private final class Outcome implements ClientListener {

        @Override
        public void response(SipResponse response) {
            if (response.isSuccess()) {
                success(response);
            } else if (isOver() || established) {
                return;
            } else if (response.isProvisional()) {
                provisional(response);
            } else {
                refusal(response);
            }
        }

        @Override
        public void failed(Failure failure) {
            if (!isOver() && !established) {
                over();
                listener().refused(failure.status(), invite);
            }
        }
    }

    private void provisional(SipResponse response) {
        if (response.status() == 100 || givenUp) {
            return;
        }
        hear(response, response.to().tag().orElse("")); // old peers have none
    }

    private void hear(SipResponse response, String tag) {
        Dialog dialog = early.computeIfAbsent(tag, _ -> earlyDialog(response));
        dialog.refresh(response);
        if (response.headers().lists(HeaderName.REQUIRE, "100rel")
                && !confirmReliable(response, tag, dialog)) {
            return; // it came again, or out of order
        }
        if (!response.body().isEmpty()) {
            var _ = answered(response); // early media; the answer proper may still differ
        }
        if (response.status() == 180) {
            listener().ringing(response);
        } else {
            listener().progress(response);
        }
    }

    private Dialog earlyDialog(SipResponse response) {
        Dialog made = Dialog.answered(invite, response);
        setting().dialogs().add(made.id(), this);
        return made;
    }

    /** Sends the PRACK (RFC 3262 section 4); says whether the response is news. */
    private boolean confirmReliable(SipResponse response, String tag, Dialog dialog) {
        long number = response.number(HeaderName.RSEQ).orElse(-1);
        Long last = reliable.get(tag);
        if (number < 0 || (last != null && number != last + 1)) {
            return false;
        }
        reliable.put(tag, number);
        SipRequest prack =
                dialog.request(Method.PRACK)
                        .plus(HeaderName.RACK, RAck.to(response, number).toString());
        Flow way = setting().ways().apply(dialog.nextHop()).orElse(flow());
        var _ = setting().transactions().send(complete(prack, way), way, new Pracked());
        return true;
    }

    /** Who did not get the PRACK sends its response again, and gives up in the end. */
    private static final class Pracked implements ClientListener {

        @Override
        public void response(SipResponse response) {
            // nothing follows
        }

        @Override
        public void failed(Failure failure) {
            // nothing follows
        }
    }

    private void success(SipResponse response) {
        String tag = response.to().tag().orElse("");
        if (established) {
            if (present().id().remoteTag().equals(tag)) {
                acknowledge(invite); // ours was lost
            } else {
                sendAway(response);
            }
            return;
        }
        if (isOver()) {
            sendAway(response);
            return;
        }
        Dialog dialog = early.remove(tag);
        if (dialog == null) {
            dialog = Dialog.answered(invite, response);
        }
        forgetEarly();
        dialog.confirm(response);
        dialog(dialog);
        established = true;
        acknowledge(invite);
        if (givenUp) {
            bye(Headers.NONE); // it crossed our CANCEL
            return;
        }
        if (!answered(response) || exchange.awaitsAnswer()) {
            bye(Headers.NONE);
            listener().refused(488, response);
            return;
        }
        time(SessionTimer.agreed(response));
        listener().answered(response);
    }

    /** One end too many took the call (section 13.2.2.4). */
    private void sendAway(SipResponse response) {
        Dialog other = Dialog.answered(invite, response);
        Flow way = setting().ways().apply(other.nextHop()).orElse(flow());
        way.send(complete(other.request(Method.ACK, invite.cseq().number()), way), () -> {});
        var _ =
                setting()
                        .transactions()
                        .send(complete(other.request(Method.BYE), way), way, new Pracked());
    }

    private void forgetEarly() {
        early.values().forEach(it -> setting().dialogs().remove(it.id(), this));
        early.clear();
    }

    private void over() {
        forgetEarly();
        finish();
    }

    private void refusal(SipResponse response) {
        Optional<SipRequest> retry = givenUp ? Optional.empty() : another(response);
        if (retry.isPresent()) {
            forgetEarly();
            attempt(retry.get());
            return;
        }
        over();
        List<NameAddr> elsewhere =
                response.status() < 400 ? response.addresses(HeaderName.CONTACT) : List.of();
        if (elsewhere.isEmpty()) {
            listener().refused(response.status(), response);
        } else {
            listener().redirected(response, elsewhere);
        }
    }

    /** The INVITE as the peer wants it: with credentials, or with a longer session. */
    private Optional<SipRequest> another(SipResponse response) {
        if (attempts >= MAX_ATTEMPTS) {
            return Optional.empty();
        }
        Optional<SipRequest> changed =
                switch (response.status()) {
                    case 401, 407 -> setting().credentials().apply(invite, response);
                    case 422 -> longer(response);
                    default -> Optional.empty();
                };
        return changed.map(request ->
                request.with(
                        HeaderName.CSEQ,
                        new CSeq(invite.cseq().number() + 1, Method.INVITE).toString()));
    }

    private Optional<SipRequest> longer(SipMessage response) {
        return response.number(HeaderName.MIN_SE).stream()
                .mapToObj(Long::toString)
                .findFirst()
                .map(least ->
                        invite.with(HeaderName.SESSION_EXPIRES, least)
                                .with(HeaderName.MIN_SE, least));
    }
}
