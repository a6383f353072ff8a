package astrolabe.sip.transaction;

import astrolabe.engine.state.TaskLine;
import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.message.Reading;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipReader;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transport.Flow;
import astrolabe.sip.transport.Protocol;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A user agent's transactions in virtual time, and a peer made of text. What happens is noted with
 * its moment in milliseconds: {@code 500 > INVITE}, {@code 700 listener 180}.
 */
final class Wire implements Flow, RequestHandler {

    private final VirtualTime time = new VirtualTime();
    private final TaskLine line = new TaskLine(time, "sip");
    private final Protocol protocol;
    private final List<String> log = new ArrayList<>();
    private final List<SipMessage> sent = new ArrayList<>();
    private final List<ServerTransaction> received = new ArrayList<>();
    private final Transactions transactions =
            new Transactions(time, line, Timing.USUAL, new Tokens(new SplittableRandom(1)), this);
    private boolean broken;

    Wire(Protocol protocol) {
        this.protocol = protocol;
    }

    /** From now on nothing can be sent. */
    void breaks() {
        broken = true;
    }

    /** What happened since this was last asked. */
    List<String> takeLog() {
        List<String> taken = List.copyOf(log);
        log.clear();
        return taken;
    }

    SipMessage lastSent() {
        return sent.getLast();
    }

    ServerTransaction lastReceived() {
        return received.getLast();
    }

    int size() {
        return transactions.size();
    }

    void note(String what) {
        log.add(time.nanos() / 1_000_000 + " " + what);
    }

    static SipRequest request(String method, String branch) {
        return (SipRequest)
                message(
                        method
                                + """
                                 sip:bob@example.com SIP/2.0
                                Via: SIP/2.0/UDP client.example.com;branch=BRANCH
                                Max-Forwards: 70
                                Route: <sip:proxy.example.com;lr>
                                From: <sip:alice@example.com>;tag=a
                                To: <sip:bob@example.com>
                                Call-ID: call
                                CSeq: 1 METHOD

                                """
                                        .replace("BRANCH", branch)
                                        .replace("METHOD", method));
    }

    private static SipMessage message(String text) {
        return ((Reading.Whole)
                        new SipReader()
                                .read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .message();
    }

    ClientTransaction asks(String method) throws InterruptedException {
        List<ClientTransaction> made = new ArrayList<>();
        line.add(() ->
                made.add(transactions.send(request(method, "z9hG4bKours"), this, new Noting())));
        time.settle();
        return made.getFirst();
    }

    void does(Runnable task) throws InterruptedException {
        line.add(task);
        time.settle();
    }

    void gets(SipRequest request) throws InterruptedException {
        transactions.receive(request, this);
        time.settle();
    }

    /** A response to what was asked comes. */
    void gets(ClientTransaction to, int status) throws InterruptedException {
        SipResponse response = SipResponse.to(to.request(), status);
        transactions.receive(status > 100 ? response.withToTag("b") : response);
        time.settle();
    }

    /** What was received last is answered. */
    void answers(int status) throws InterruptedException {
        does(() -> lastReceived().respond(SipResponse.to(lastReceived().request(), status)));
    }

    void passes(Duration duration) throws InterruptedException {
        time.advance(duration);
    }

    @Override
    public void request(ServerTransaction transaction) {
        received.add(transaction);
        note("handler " + transaction.request().method());
        transaction.listener(
                new ServerListener() {
                    @Override
                    public void cancelled() {
                        note("cancelled");
                    }

                    @Override
                    public void failed() {
                        note("failed");
                    }
                });
    }

    @Override
    public void ack(SipRequest ack, Flow flow) {
        note("handler ACK");
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public InetSocketAddress local() {
        return InetSocketAddress.createUnresolved("local", 5060);
    }

    @Override
    public InetSocketAddress remote() {
        return InetSocketAddress.createUnresolved("remote", 5060);
    }

    @Override
    public boolean isOpen() {
        return !broken;
    }

    @Override
    public void send(SipMessage message, Runnable whenFailed) {
        if (broken) {
            whenFailed.run();
            return;
        }
        sent.add(message);
        note(
                "> "
                        + switch (message) {
                            case SipRequest request -> request.method().name();
                            case SipResponse response -> Integer.toString(response.status());
                        });
    }

    private final class Noting implements ClientListener {

        @Override
        public void response(SipResponse response) {
            note("listener " + response.status());
        }

        @Override
        public void failed(Failure failure) {
            note("listener " + failure);
        }
    }
}
