package astrolabe.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.message.Body;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Method;
import astrolabe.sip.sdp.Direction;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two ends of a call in virtual time, one against the other. */
class CallTest {

    private final VirtualTime time = new VirtualTime();
    private final End[] ends = End.pair(time);
    private final End alice = ends[0];
    private final End bob = ends[1];

    /** Whatever happened, nothing is left of it. */
    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        alice.does(() -> alice.call().hangup(487, Headers.NONE));
        time.advance(Duration.ofMinutes(3));
        assertThat(alice.dialogs() + bob.dialogs()).isZero();
        assertThat(alice.transactions() + bob.transactions()).isZero();
    }

    private void passes(int millis) throws InterruptedException {
        time.advance(Duration.ofMillis(millis));
    }

    private void talks() throws InterruptedException {
        alice.calls();
        time.settle();
        bob.does(() -> bob.incoming().answer());
        time.settle();
        alice.takeLog();
        bob.takeLog();
    }

    @Test
    void aCallIsMadeAndEnded() throws InterruptedException {
        alice.calls();
        time.settle();
        bob.does(() -> bob.incoming().ring());
        time.settle();
        bob.does(() -> bob.incoming().answer());
        time.settle();
        assertThat(alice.takeLog())
                .containsExactly(
                        "> INVITE", "ringing", "> ACK", "audio PCMU/8000 sendrecv", "answered");
        assertThat(bob.takeLog())
                .containsExactly("audio PCMU/8000 sendrecv", "> 180 INVITE", "> 200 INVITE");
        bob.does(() -> bob.call().hangup(0, Headers.NONE));
        time.settle();
        assertThat(alice.takeLog()).containsExactly("> 200 BYE", "ended Bye");
        assertThat(bob.takeLog()).containsExactly("> BYE");
    }

    @Test
    void aRefusedCallIsToldWithItsStatus() throws InterruptedException {
        alice.calls();
        time.settle();
        bob.does(() -> bob.call().hangup(486, Headers.NONE));
        time.settle();
        assertThat(alice.takeLog()).containsExactly("> INVITE", "> ACK", "refused 486");
    }

    @Test
    void aCallIsTakenBack() throws InterruptedException {
        alice.calls();
        time.settle();
        bob.does(() -> bob.incoming().ring());
        time.settle();
        alice.does(() -> alice.call().hangup(0, Headers.NONE));
        time.settle();
        assertThat(alice.takeLog())
                .containsExactly("> INVITE", "ringing", "> CANCEL", "> ACK", "refused 487");
        assertThat(bob.takeLog())
                .containsExactly(
                        "audio PCMU/8000 sendrecv",
                        "> 180 INVITE",
                        "> 200 CANCEL",
                        "> 487 INVITE",
                        "ended Cancelled");
    }

    @Test
    void anAnswerThatCrossesACancelIsEndedPolitely() throws InterruptedException {
        alice.calls();
        time.settle();
        bob.does(() -> bob.incoming().ring());
        time.settle();
        alice.loses("> CANCEL"::equals);
        alice.does(() -> alice.call().hangup(0, Headers.NONE));
        bob.does(() -> bob.incoming().answer());
        time.settle();
        assertThat(alice.takeLog()).endsWith("> CANCEL", "> ACK", "> BYE");
        assertThat(bob.takeLog()).endsWith("> 200 INVITE", "> 200 BYE", "ended Bye");
    }

    @Test
    void earlyMediaIsAgreedOnBeforeTheAnswer() throws InterruptedException {
        alice.calls();
        time.settle();
        bob.does(() -> bob.incoming().progress());
        time.settle();
        assertThat(alice.takeLog())
                .containsExactly("> INVITE", "audio PCMU/8000 sendrecv", "progress");
    }

    @Test
    void aLostAckIsSentAgain() throws InterruptedException {
        alice.calls();
        time.settle();
        alice.loses("> ACK"::equals);
        bob.does(() -> bob.incoming().answer());
        passes(600);
        alice.loses(_ -> false);
        passes(1000);
        assertThat(bob.takeLog())
                .containsExactly(
                        "audio PCMU/8000 sendrecv", "> 200 INVITE", "> 200 INVITE", "> 200 INVITE");
        assertThat(alice.takeLog()).endsWith("answered", "> ACK", "> ACK");
    }

    @Test
    void whoNeverConfirmsIsHungUp() throws InterruptedException {
        alice.calls();
        time.settle();
        alice.loses("> ACK"::equals);
        bob.does(() -> bob.incoming().answer());
        passes(32_000);
        assertThat(bob.takeLog()).endsWith("> BYE", "ended Silent");
        assertThat(alice.takeLog()).endsWith("ended Bye");
    }

    @Test
    void whoForksAndAnswersTooIsSentAway() throws InterruptedException {
        talks();
        bob.alsoResponds(200);
        time.settle();
        assertThat(alice.takeLog()).containsExactly("> ACK", "> BYE");
        assertThat(alice.dialogs()).isOne();
    }

    @Test
    void holdIsASessionInOneDirection() throws InterruptedException {
        talks();
        bob.does(() -> {
            bob.incoming().exchange().wish(Direction.SENDONLY);
            bob.call().refresh();
        });
        time.settle();
        assertThat(alice.takeLog()).containsExactly("> 200 INVITE", "audio PCMU/8000 recvonly");
        assertThat(bob.takeLog()).containsExactly("> INVITE", "> ACK", "audio PCMU/8000 sendonly");
    }

    @Test
    void changesOfBothEndsAtOnceAreMadeOneAfterTheOther() throws InterruptedException {
        talks();
        alice.does(() -> alice.call().refresh());
        bob.does(() -> bob.call().refresh());
        time.settle();
        assertThat(alice.takeLog()).contains("> 491 INVITE");
        passes(5000);
        assertThat(alice.takeLog()).contains("audio PCMU/8000 sendrecv");
        assertThat(alice.dialogs()).isOne();
    }

    @Test
    void whatThePeerWantsReliableIsRepeatedUntilItIsConfirmed() throws InterruptedException {
        alice.loses("> PRACK"::equals);
        alice.calls(Headers.NONE.plus("Require", "100rel"), Optional.empty());
        time.settle();
        bob.does(() -> {
            bob.incoming().ring();
            bob.incoming().progress();
            bob.incoming().answer();
        });
        passes(700);
        alice.loses(_ -> false);
        passes(2000);
        assertThat(bob.takeLog())
                .containsSubsequence(
                        "audio PCMU/8000 sendrecv",
                        "> 180 INVITE",
                        "> 180 INVITE",
                        "> 200 PRACK",
                        "> 183 INVITE",
                        "> 200 PRACK",
                        "> 200 INVITE");
        assertThat(alice.takeLog()).containsSubsequence("ringing", "progress", "> ACK", "answered");
    }

    @Test
    void aSessionIsRefreshedHalfWay() throws InterruptedException {
        alice.calls(Headers.NONE, Optional.of(Duration.ofMinutes(10)));
        time.settle();
        bob.does(() -> bob.incoming().answer());
        time.settle();
        alice.takeLog();
        bob.takeLog();
        passes(299_999);
        assertThat(alice.takeLog()).isEmpty();
        passes(1);
        assertThat(alice.takeLog()).startsWith("> INVITE", "> ACK");
        passes(300_000);
        assertThat(alice.takeLog()).startsWith("> INVITE", "> ACK");
        assertThat(bob.dialogs()).isOne();
    }

    @Test
    void aSessionThatNobodyRefreshesEnds() throws InterruptedException {
        alice.calls(Headers.NONE, Optional.of(Duration.ofSeconds(90)));
        time.settle();
        bob.does(() -> bob.incoming().answer());
        time.settle();
        alice.loses("> INVITE"::equals);
        passes(61_000);
        assertThat(bob.takeLog()).endsWith("> BYE", "ended Silent");
    }

    @Test
    void aSessionThatIsTooShortIsAskedForAgain() throws InterruptedException {
        alice.calls(Headers.NONE, Optional.of(Duration.ofSeconds(30)));
        time.settle();
        assertThat(bob.takeLog()).containsExactly("> 422 INVITE", "audio PCMU/8000 sendrecv");
        assertThat(alice.takeLog()).containsExactly("> INVITE", "> ACK", "> INVITE");
    }

    @Test
    void anUnknownRequestInACallIsAnswered() throws InterruptedException {
        talks();
        alice.does(() -> alice.call().send(Method.INFO, "application/dtmf", Body.of("1")));
        time.settle();
        assertThat(bob.takeLog()).containsExactly("> 501 INFO");
    }
}
