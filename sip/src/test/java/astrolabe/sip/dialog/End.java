package astrolabe.sip.dialog;

import astrolabe.engine.state.TaskLine;
import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.Reading;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipReader;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.SipWriter;
import astrolabe.sip.sdp.AudioTerms;
import astrolabe.sip.sdp.Codec;
import astrolabe.sip.sdp.OfferAnswer;
import astrolabe.sip.sdp.Offering;
import astrolabe.sip.transaction.RequestHandler;
import astrolabe.sip.transaction.ServerTransaction;
import astrolabe.sip.transaction.Timing;
import astrolabe.sip.transaction.Tokens;
import astrolabe.sip.transaction.Transactions;
import astrolabe.sip.transport.Flow;
import astrolabe.sip.transport.Protocol;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One end of a wire without sockets; the other end is another of these. What is sent is written,
 * read and noted ({@code > INVITE}), and may get lost on the way.
 */
final class End implements Flow, RequestHandler, CallListener {

    private final String host;
    private final TaskLine line;
    private final Transactions transactions;
    private final Dialogs dialogs = new Dialogs();
    private final Setting setting;
    private final List<String> log = new ArrayList<>();
    private @Nullable End other;
    private Predicate<String> loses = what -> false;
    private @Nullable IncomingCall incoming;
    private @Nullable OutgoingCall outgoing;

    private End(String host, VirtualTime time, int seed) {
        this.host = host;
        line = new TaskLine(time, host);
        transactions =
                new Transactions(
                        time, line, Timing.USUAL, new Tokens(new SplittableRandom(seed)), this);
        setting =
                new Setting(
                        transactions,
                        dialogs,
                        _ -> Optional.empty(),
                        _ -> NameAddr.of(SipUri.of("me", host, 5060)),
                        (_, _) -> Optional.empty(),
                        "test");
    }

    static End[] pair(VirtualTime time) {
        End one = new End("192.0.2.1", time, 1);
        End two = new End("192.0.2.2", time, 2);
        one.other = two;
        two.other = one;
        return new End[] {one, two};
    }

    List<String> takeLog() {
        List<String> taken = List.copyOf(log);
        log.clear();
        return taken;
    }

    /** What of ours gets lost, by its noted form. */
    void loses(Predicate<String> what) {
        loses = what;
    }

    int dialogs() {
        return dialogs.size();
    }

    int transactions() {
        return transactions.size();
    }

    Call call() {
        return Objects.requireNonNull(incoming == null ? outgoing : incoming);
    }

    IncomingCall incoming() {
        return Objects.requireNonNull(incoming);
    }

    OfferAnswer exchange() {
        return new OfferAnswer(
                new Offering(host, 4000, List.of(Codec.named("ulaw").orElseThrow()), true, 20), 7);
    }

    /** Does something on the line. */
    void does(Runnable task) {
        line.add(task);
    }

    void calls(Headers extra, Optional<Duration> session) {
        does(() -> {
            SipUri target = SipUri.of("bob", Objects.requireNonNull(other).host, 5060);
            OutgoingCall call =
                    new OutgoingCall(
                            setting,
                            this,
                            new Invitation(
                                    target,
                                    NameAddr.of(SipUri.of("alice", host, 0)),
                                    NameAddr.of(target),
                                    List.of(),
                                    extra,
                                    session),
                            exchange());
            call.listener(this);
            outgoing = call;
            call.start();
        });
    }

    void calls() {
        calls(Headers.NONE, Optional.empty());
    }

    /** A response that another end, behind the same proxy, would have given. */
    void alsoResponds(int status) {
        does(() -> {
            SipResponse response =
                    SipResponse.to(incoming().invite(), status)
                            .withToTag("other")
                            .plus("Contact", "<sip:other@" + host + ">");
            send(response, () -> {});
        });
    }

    @Override
    public void request(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        if (request.to().tag().isPresent()) {
            dialogs.request(transaction);
        } else {
            IncomingCall.of(setting, transaction, exchange(), this).ifPresent(it -> incoming = it);
        }
    }

    @Override
    public void ack(SipRequest ack, Flow flow) {
        dialogs.ack(ack);
    }

    @Override
    public void ringing(SipResponse response) {
        log.add("ringing");
    }

    @Override
    public void progress(SipResponse response) {
        log.add("progress");
    }

    @Override
    public void audio(AudioTerms terms) {
        log.add("audio " + terms.sent().encoding() + " " + terms.direction().word());
    }

    @Override
    public void answered(SipResponse response) {
        log.add("answered");
    }

    @Override
    public void redirected(SipResponse response, List<NameAddr> elsewhere) {
        log.add("redirected " + elsewhere);
    }

    @Override
    public void refused(int status, SipMessage lastWord) {
        log.add("refused " + status);
    }

    @Override
    public void ended(Ending ending) {
        log.add("ended " + ending.getClass().getSimpleName());
    }

    @Override
    public Protocol protocol() {
        return Protocol.UDP;
    }

    @Override
    public InetSocketAddress local() {
        return InetSocketAddress.createUnresolved(host, 5060);
    }

    @Override
    public InetSocketAddress remote() {
        return Objects.requireNonNull(other).local();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void send(SipMessage message, Runnable whenFailed) {
        String what =
                "> "
                        + switch (message) {
                            case SipRequest request -> request.method().name();
                            case SipResponse response ->
                                    response.status() + " " + response.cseq().method();
                        };
        log.add(what);
        if (loses.test(what)) {
            return;
        }
        End peer = Objects.requireNonNull(other);
        switch (new SipReader().read(SipWriter.bytes(message))) {
            case Reading.Whole(SipRequest request) -> peer.transactions.receive(request, peer);
            case Reading.Whole(SipResponse response) -> peer.transactions.receive(response);
            case Reading.Broken(var problem, _) -> throw new IllegalStateException(problem);
        }
    }
}
