package astrolabe.sip.registration;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.state.TaskLine;
import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.auth.Algorithm;
import astrolabe.sip.auth.Answerer;
import astrolabe.sip.auth.Challenger;
import astrolabe.sip.auth.Credentials;
import astrolabe.sip.auth.Proof;
import astrolabe.sip.conf.RegistrationConf;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.transaction.RequestHandler;
import astrolabe.sip.transaction.ServerTransaction;
import astrolabe.sip.transaction.Timing;
import astrolabe.sip.transaction.Tokens;
import astrolabe.sip.transaction.Transactions;
import astrolabe.sip.transport.Flow;
import astrolabe.sip.transport.Protocol;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** RFC 3261 section 10.2, in virtual time. */
class RegistrationTest implements Flow, RequestHandler {

    private static final RegistrationConf CONF =
            new RegistrationConf(
                    "trunk",
                    Optional.empty(),
                    SipUri.of("", "192.0.2.9", 0),
                    SipUri.of("me", "192.0.2.9", 0),
                    List.of(),
                    "desk",
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    2);
    private static final List<Credentials> OURS = List.of(Credentials.of("me", "", "secret"));

    private final VirtualTime time = new VirtualTime();
    private final TaskLine line = new TaskLine(time, "sip");
    private final Transactions transactions =
            new Transactions(time, line, Timing.USUAL, new Tokens(new SplittableRandom(1)), this);
    private final Answerer answerer = new Answerer(() -> "cnonce");
    private final List<Registration.State> told = new ArrayList<>();
    private final Deque<SipRequest> sent = new ArrayDeque<>();
    private final Registration registration =
            new Registration(
                    transactions,
                    CONF,
                    "test",
                    (_, found) -> found.accept(Optional.of(this)),
                    (request, response) -> answerer.answer(request, response, OURS),
                    told::add);

    private SipRequest registers() throws InterruptedException {
        line.add(registration::register);
        time.settle();
        return sent.remove();
    }

    private void answers(SipResponse response) throws InterruptedException {
        transactions.receive(response);
        time.settle();
    }

    @Test
    void aRegistrationIsRefreshedBeforeItEnds() throws InterruptedException {
        SipRequest request = registers();
        assertThat(request.uri()).hasToString("sip:192.0.2.9");
        assertThat(request.contact())
                .hasToString("Optional[<sip:desk@192.0.2.1:5060;transport=tcp>]");
        answers(SipResponse.to(request, 200).plus("Contact", "<sip:desk@192.0.2.1>;expires=600"));
        assertThat(told).containsExactly(Registration.State.REGISTERED);
        time.advance(Duration.ofSeconds(569));
        assertThat(sent).isEmpty();
        time.advance(Duration.ofSeconds(1));
        SipRequest refresh = sent.remove();
        assertThat(refresh.callId()).isEqualTo(request.callId());
        assertThat(refresh.cseq().number()).isEqualTo(2);
        assertThat(told).hasSize(1);
    }

    @Test
    void aChallengeIsAnswered() throws InterruptedException {
        Challenger challenger =
                new Challenger(time, new SplittableRandom(2), Duration.ofMinutes(1));
        SipRequest request = registers();
        answers(challenger.challenge(request, "there", List.of(Algorithm.MD5), false));
        SipRequest shown = sent.remove();
        assertThat(challenger.proof(shown, "there", OURS)).isInstanceOf(Proof.Given.class);
        assertThat(shown.via().branch()).isNotEqualTo(request.via().branch());
        answers(SipResponse.to(shown, 200));
        assertThat(registration.state()).isEqualTo(Registration.State.REGISTERED);
    }

    @Test
    void aWrongSecretIsNotShownForEver() throws InterruptedException {
        Challenger challenger =
                new Challenger(time, new SplittableRandom(2), Duration.ofMinutes(1));
        SipRequest request = registers();
        answers(challenger.challenge(request, "there", List.of(Algorithm.MD5), false));
        answers(challenger.challenge(sent.remove(), "there", List.of(Algorithm.MD5), false));
        assertThat(sent).isEmpty();
        assertThat(told).containsExactly(Registration.State.REJECTED);
    }

    @Test
    void whatFailsIsTriedAgainAndGivenUpInTheEnd() throws InterruptedException {
        answers(SipResponse.to(registers(), 503).plus("Retry-After", "7"));
        time.advance(Duration.ofSeconds(7));
        answers(SipResponse.to(sent.remove(), 500));
        time.advance(Duration.ofMinutes(1));
        answers(SipResponse.to(sent.remove(), 403));
        time.advance(Duration.ofHours(1));
        assertThat(sent).isEmpty();
        assertThat(told).containsExactly(Registration.State.REJECTED, Registration.State.STOPPED);
    }

    @Test
    void aTimeThatIsTooShortIsMadeLonger() throws InterruptedException {
        answers(SipResponse.to(registers(), 423).plus("Min-Expires", "7200"));
        assertThat(sent.remove().headers().first("Expires")).contains("7200");
    }

    @Test
    void aRegistrationIsTakenBack() throws InterruptedException {
        answers(SipResponse.to(registers(), 200));
        line.add(registration::unregister);
        time.settle();
        assertThat(sent.remove().headers().first("Expires")).contains("0");
        time.advance(Duration.ofHours(2));
        assertThat(sent).isEmpty();
        assertThat(registration.state()).isEqualTo(Registration.State.UNREGISTERED);
    }

    @Override
    public Protocol protocol() {
        return Protocol.TCP;
    }

    @Override
    public InetSocketAddress local() {
        return InetSocketAddress.createUnresolved("192.0.2.1", 5060);
    }

    @Override
    public InetSocketAddress remote() {
        return InetSocketAddress.createUnresolved("192.0.2.9", 5060);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void send(SipMessage message, Runnable whenFailed) {
        sent.add((SipRequest) message);
    }

    @Override
    public void request(ServerTransaction transaction) {
        throw new IllegalStateException("nobody asks");
    }

    @Override
    public void ack(SipRequest ack, Flow flow) {
        throw new IllegalStateException("nobody asks");
    }
}
