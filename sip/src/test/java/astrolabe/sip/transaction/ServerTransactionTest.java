package astrolabe.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.Via;
import astrolabe.sip.transport.Protocol;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** RFC 3261 section 17.2 and RFC 6026, each timer in virtual time. */
class ServerTransactionTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final SipRequest INVITE = Wire.request("INVITE", "z9hG4bKtheirs");
    private static final SipRequest ACK = Wire.request("ACK", "z9hG4bKtheirs");
    private static final SipRequest OPTIONS = Wire.request("OPTIONS", "z9hG4bKtheirs");

    private final Wire udp = new Wire(Protocol.UDP);
    private final Wire tcp = new Wire(Protocol.TCP);

    @Test
    void anInviteThatNobodyAnswersAtOnceIsToldToWait() throws InterruptedException {
        udp.gets(INVITE);
        udp.gets(INVITE);
        udp.passes(LONG);
        udp.gets(INVITE);
        assertThat(udp.takeLog()).containsExactly("0 handler INVITE", "200 > 100", "300000 > 100");
    }

    @Test
    void aRepeatedInviteGetsTheLastProvisionalResponse() throws InterruptedException {
        udp.gets(INVITE);
        udp.answers(180);
        udp.answers(183);
        udp.passes(Duration.ofSeconds(1));
        udp.gets(INVITE);
        assertThat(udp.takeLog())
                .containsExactly("0 handler INVITE", "0 > 180", "0 > 183", "1000 > 183");
    }

    @Test
    void aRefusalIsRepeatedUntilItIsConfirmed() throws InterruptedException {
        udp.gets(INVITE);
        udp.answers(486);
        udp.passes(Duration.ofSeconds(2)); // timer G
        udp.gets(INVITE);
        udp.gets(ACK);
        udp.passes(Duration.ofMillis(4999)); // timer I
        udp.gets(ACK);
        assertThat(udp.size()).isOne();
        udp.passes(Duration.ofMillis(1));
        assertThat(udp.size()).isZero();
        assertThat(udp.takeLog())
                .containsExactly(
                        "0 handler INVITE", "0 > 486", "500 > 486", "1500 > 486", "2000 > 486");
    }

    @Test
    void aRefusalThatNobodyConfirmsIsGivenUp() throws InterruptedException {
        udp.gets(INVITE);
        udp.answers(486);
        udp.passes(LONG);
        assertThat(udp.takeLog()) // timer H
                .containsExactly(
                        "0 handler INVITE",
                        "0 > 486",
                        "500 > 486",
                        "1500 > 486",
                        "3500 > 486",
                        "7500 > 486",
                        "11500 > 486",
                        "15500 > 486",
                        "19500 > 486",
                        "23500 > 486",
                        "27500 > 486",
                        "31500 > 486",
                        "32000 failed");
        assertThat(udp.size()).isZero();
    }

    @Test
    void overTcpARefusalIsSentOnce() throws InterruptedException {
        tcp.gets(INVITE);
        tcp.answers(486);
        tcp.passes(Duration.ofSeconds(10));
        tcp.gets(ACK);
        tcp.passes(Duration.ZERO);
        assertThat(tcp.takeLog()).containsExactly("0 handler INVITE", "0 > 486");
        assertThat(tcp.size()).isZero();
    }

    @Test
    void anAnswerIsRepeatedByWhoGaveIt() throws InterruptedException {
        udp.gets(INVITE);
        udp.answers(200);
        udp.gets(INVITE); // absorbed
        udp.answers(200);
        udp.answers(486); // too late
        udp.gets(Wire.request("ACK", "z9hG4bKanother"));
        udp.gets(ACK); // as old peers send it
        udp.passes(Duration.ofMillis(31_999)); // timer L
        assertThat(udp.size()).isOne();
        udp.passes(Duration.ofMillis(1));
        assertThat(udp.size()).isZero();
        assertThat(udp.takeLog())
                .containsExactly(
                        "0 handler INVITE", "0 > 200", "0 > 200", "0 handler ACK", "0 handler ACK");
    }

    @Test
    void aCancelIsAnsweredAndTold() throws InterruptedException {
        udp.gets(INVITE);
        udp.answers(180);
        udp.gets(Wire.request("CANCEL", "z9hG4bKtheirs"));
        udp.answers(487);
        assertThat(udp.takeLog())
                .containsExactly(
                        "0 handler INVITE", "0 > 180", "0 > 200", "0 cancelled", "0 > 487");
    }

    @Test
    void aCancelThatComesTooLateIsAnsweredOnly() throws InterruptedException {
        udp.gets(INVITE);
        udp.answers(200);
        udp.gets(Wire.request("CANCEL", "z9hG4bKtheirs"));
        assertThat(udp.takeLog()).containsExactly("0 handler INVITE", "0 > 200", "0 > 200");
    }

    @Test
    void aCancelOfNothingIsRefused() throws InterruptedException {
        udp.gets(Wire.request("CANCEL", "z9hG4bKother"));
        assertThat(udp.takeLog()).containsExactly("0 > 481");
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() throws InterruptedException {
        udp.gets(OPTIONS);
        udp.gets(OPTIONS); // absorbed
        udp.answers(100);
        udp.gets(OPTIONS);
        udp.answers(200);
        udp.passes(Duration.ofMillis(31_999)); // timer J
        udp.gets(OPTIONS);
        udp.passes(Duration.ofMillis(1));
        assertThat(udp.size()).isZero();
        udp.gets(OPTIONS);
        assertThat(udp.takeLog())
                .containsExactly(
                        "0 handler OPTIONS",
                        "0 > 100",
                        "0 > 100",
                        "0 > 200",
                        "31999 > 200",
                        "32000 handler OPTIONS");
    }

    @Test
    void overTcpAnAnsweredRequestIsForgottenAtOnce() throws InterruptedException {
        tcp.gets(OPTIONS);
        tcp.answers(200);
        tcp.passes(Duration.ZERO);
        assertThat(tcp.size()).isZero();
    }

    @Test
    void whatCantBeSentIsTold() throws InterruptedException {
        udp.gets(OPTIONS);
        udp.breaks();
        udp.answers(200);
        assertThat(udp.takeLog()).containsExactly("0 handler OPTIONS", "0 failed");
        assertThat(udp.size()).isZero();
    }

    @Test
    void peersOfBeforeBranchesAreToldApartAsWell() throws InterruptedException {
        udp.gets(Wire.request("INVITE", "1"));
        udp.gets(Wire.request("INVITE", "1"));
        udp.gets(Wire.request("INVITE", "2"));
        udp.answers(404);
        udp.gets(Wire.request("ACK", "2"));
        udp.passes(Duration.ofSeconds(4));
        assertThat(udp.takeLog())
                .containsExactly("0 handler INVITE", "0 handler INVITE", "0 > 404", "200 > 100");
    }

    @Test
    void theSameBranchOfAnotherSenderIsAnotherTransaction() throws InterruptedException {
        udp.gets(OPTIONS);
        udp.gets(OPTIONS.withTopVia(new Via("UDP", "elsewhere", 0, OPTIONS.via().params())));
        assertThat(udp.takeLog()).containsExactly("0 handler OPTIONS", "0 handler OPTIONS");
    }
}
