package astrolabe.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.sip.message.Headers;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.transport.Protocol;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** RFC 3261 section 17.1 and RFC 6026, each timer in virtual time. */
class ClientTransactionTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Wire udp = new Wire(Protocol.UDP);
    private final Wire tcp = new Wire(Protocol.TCP);

    @Test
    void anUnansweredInviteIsRepeatedAndGivenUp() throws InterruptedException {
        var _ = udp.asks("INVITE");
        udp.passes(LONG);
        assertThat(udp.takeLog()) // timers A and B
                .containsExactly(
                        "0 > INVITE",
                        "500 > INVITE",
                        "1500 > INVITE",
                        "3500 > INVITE",
                        "7500 > INVITE",
                        "15500 > INVITE",
                        "31500 > INVITE",
                        "32000 listener TIMEOUT");
        assertThat(udp.size()).isZero();
    }

    @Test
    void overTcpNothingIsRepeated() throws InterruptedException {
        var _ = tcp.asks("INVITE");
        tcp.passes(LONG);
        assertThat(tcp.takeLog()).containsExactly("0 > INVITE", "32000 listener TIMEOUT");
    }

    @Test
    void aProvisionalResponseEndsTheRepeating() throws InterruptedException {
        ClientTransaction invite = udp.asks("INVITE");
        udp.passes(Duration.ofMillis(700));
        udp.gets(invite, 100);
        udp.gets(invite, 180);
        udp.passes(LONG);
        assertThat(udp.takeLog())
                .containsExactly(
                        "0 > INVITE", "500 > INVITE", "700 listener 100", "700 listener 180");
        assertThat(udp.size()).isOne();
    }

    @Test
    void aRefusalIsConfirmedAsOftenAsItComes() throws InterruptedException {
        ClientTransaction invite = udp.asks("INVITE");
        udp.gets(invite, 486);
        udp.passes(Duration.ofSeconds(31));
        udp.gets(invite, 486);
        udp.passes(Duration.ofSeconds(1)); // timer D
        assertThat(udp.size()).isZero();
        udp.gets(invite, 486);
        assertThat(udp.takeLog())
                .containsExactly("0 > INVITE", "0 > ACK", "0 listener 486", "31000 > ACK");
    }

    @Test
    void theAckOfARefusalIsTheInvitesCompanion() throws InterruptedException {
        ClientTransaction invite = udp.asks("INVITE");
        udp.gets(invite, 603);
        SipRequest ack = (SipRequest) udp.lastSent();
        assertThat(ack.via()).isEqualTo(invite.request().via());
        assertThat(ack.cseq()).hasToString("1 ACK");
        assertThat(ack.to().tag()).contains("b");
        assertThat(ack.headers().lines("Route")).containsExactly("<sip:proxy.example.com;lr>");
        assertThat(ack.uri()).isEqualTo(invite.request().uri());
    }

    @Test
    void overTcpARefusalEndsItAtOnce() throws InterruptedException {
        ClientTransaction invite = tcp.asks("INVITE");
        tcp.gets(invite, 486);
        tcp.passes(Duration.ZERO);
        assertThat(tcp.size()).isZero();
    }

    @Test
    void everyAnswerIsTold() throws InterruptedException {
        ClientTransaction invite = udp.asks("INVITE");
        udp.gets(invite, 200);
        udp.gets(invite, 200);
        udp.gets(invite, 180);
        udp.passes(Duration.ofSeconds(31));
        udp.gets(invite, 200);
        udp.passes(Duration.ofSeconds(1)); // timer M
        udp.gets(invite, 200);
        assertThat(udp.takeLog())
                .containsExactly(
                        "0 > INVITE", "0 listener 200", "0 listener 200", "31000 listener 200");
        assertThat(udp.size()).isZero();
    }

    @Test
    void whatCantBeSentFailsAtOnce() throws InterruptedException {
        udp.breaks();
        var _ = udp.asks("INVITE");
        var _ = udp.asks("OPTIONS");
        assertThat(udp.takeLog()).containsExactly("0 listener TRANSPORT", "0 listener TRANSPORT");
        assertThat(udp.size()).isZero();
    }

    @Test
    void aCancelWaitsForAProvisionalResponse() throws InterruptedException {
        ClientTransaction invite = tcp.asks("INVITE");
        tcp.does(() -> invite.cancel(Headers.NONE.plus("Reason", "SIP;cause=200")));
        assertThat(tcp.takeLog()).containsExactly("0 > INVITE");
        tcp.gets(invite, 180);
        SipRequest cancel = (SipRequest) tcp.lastSent();
        assertThat(cancel.via()).isEqualTo(invite.request().via());
        assertThat(cancel.cseq()).hasToString("1 CANCEL");
        assertThat(cancel.to().tag()).isEmpty();
        assertThat(cancel.headers().first("Reason")).contains("SIP;cause=200");
        tcp.gets(invite, 487);
        assertThat(tcp.takeLog())
                .containsExactly("0 > CANCEL", "0 listener 180", "0 > ACK", "0 listener 487");
    }

    @Test
    void aCancelAfterTheAnswerIsNotSent() throws InterruptedException {
        ClientTransaction invite = tcp.asks("INVITE");
        tcp.gets(invite, 200);
        tcp.does(() -> invite.cancel(Headers.NONE));
        assertThat(tcp.takeLog()).containsExactly("0 > INVITE", "0 listener 200");
    }

    @Test
    void aPeerThatIgnoresACancelIsGivenUp() throws InterruptedException {
        ClientTransaction invite = tcp.asks("INVITE");
        tcp.gets(invite, 180);
        tcp.does(() -> invite.cancel(Headers.NONE));
        tcp.passes(LONG);
        assertThat(tcp.takeLog())
                .containsExactly(
                        "0 > INVITE", "0 listener 180", "0 > CANCEL", "32000 listener TIMEOUT");
        assertThat(tcp.size()).isZero();
    }

    @Test
    void anUnansweredRequestIsRepeatedAndGivenUp() throws InterruptedException {
        var _ = udp.asks("OPTIONS");
        udp.passes(LONG);
        assertThat(udp.takeLog()) // timers E and F
                .containsExactly(
                        "0 > OPTIONS",
                        "500 > OPTIONS",
                        "1500 > OPTIONS",
                        "3500 > OPTIONS",
                        "7500 > OPTIONS",
                        "11500 > OPTIONS",
                        "15500 > OPTIONS",
                        "19500 > OPTIONS",
                        "23500 > OPTIONS",
                        "27500 > OPTIONS",
                        "31500 > OPTIONS",
                        "32000 listener TIMEOUT");
    }

    @Test
    void aPeerThatIsAtItIsAskedNowAndThen() throws InterruptedException {
        ClientTransaction options = udp.asks("OPTIONS");
        udp.gets(options, 100);
        udp.passes(Duration.ofSeconds(9));
        udp.gets(options, 200);
        udp.gets(options, 200);
        assertThat(udp.takeLog())
                .containsExactly(
                        "0 > OPTIONS",
                        "0 listener 100",
                        "4000 > OPTIONS",
                        "8000 > OPTIONS",
                        "9000 listener 200");
        udp.passes(Duration.ofMillis(4999)); // timer K
        assertThat(udp.size()).isOne();
        udp.passes(Duration.ofMillis(1));
        assertThat(udp.size()).isZero();
    }

    @Test
    void whoIsAtItForTooLongIsGivenUp() throws InterruptedException {
        ClientTransaction options = tcp.asks("OPTIONS");
        tcp.gets(options, 100);
        tcp.passes(LONG);
        assertThat(tcp.takeLog())
                .containsExactly("0 > OPTIONS", "0 listener 100", "32000 listener TIMEOUT");
    }

    @Test
    void overTcpAnAnsweredRequestIsForgottenAtOnce() throws InterruptedException {
        ClientTransaction options = tcp.asks("OPTIONS");
        tcp.gets(options, 404);
        tcp.passes(Duration.ZERO);
        assertThat(tcp.size()).isZero();
    }
}
