package astrolabe.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.Requests;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.transaction.ClientListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualifierTest {

    private static final AddressOfRecord MINUTELY =
            new AddressOfRecord(
                    "alice",
                    List.of(),
                    1,
                    false,
                    Duration.ofMinutes(1),
                    Duration.ofHours(2),
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(3));
    private static final Contact ALICE = Contact.fixed("alice", SipUri.of("alice", "a", 0));

    private final VirtualTime time = new VirtualTime();
    private final Deque<ClientListener> asked = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Qualifier qualifier =
            new Qualifier(
                    time,
                    time::after,
                    (_, listener) -> asked.add(listener),
                    (_, now) -> told.add(now.toString()));

    private void answers(int status) {
        asked.remove().response(SipResponse.to(Requests.of("OPTIONS", 1, ""), status));
    }

    @Test
    void aContactIsAskedAgainAndAgain() throws InterruptedException {
        qualifier.watch(ALICE, MINUTELY);
        time.advance(Duration.ofMillis(20));
        answers(404);
        assertThat(told).containsExactly("Reachable[roundTrip=PT0.02S]");
        time.advance(Duration.ofMinutes(1));
        assertThat(asked).hasSize(1);
        time.advance(Duration.ofSeconds(3));
        assertThat(told).hasSize(2).last().isEqualTo("Unreachable[]");
        time.advance(Duration.ofMinutes(10));
        assertThat(told).hasSize(2); // only news
        assertThat(qualifier.reachability(ALICE)).isEqualTo(new Reachability.Unreachable());
    }

    @Test
    void whatIsForgottenIsNotAskedAnyMore() throws InterruptedException {
        qualifier.watch(ALICE, MINUTELY);
        qualifier.forget(ALICE);
        time.advance(Duration.ofMinutes(5));
        assertThat(asked).hasSize(1);
        answers(200);
        assertThat(told).isEmpty();
        assertThat(qualifier.reachability(ALICE)).isEqualTo(new Reachability.NotAsked());
    }

    @Test
    void whoIsNotToBeAskedIsNot() {
        qualifier.watch(ALICE, AddressOfRecord.of("alice", 1));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatCantBeSentReachesNobody() {
        qualifier.watch(ALICE, MINUTELY);
        asked.remove().failed(ClientListener.Failure.TRANSPORT);
        assertThat(told).containsExactly("Unreachable[]");
    }
}
