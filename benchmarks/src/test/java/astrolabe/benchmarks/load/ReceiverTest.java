package astrolabe.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** That the load generator would see a server lose, double or mix up events. */
class ReceiverTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Deliveries deliveries = new Deliveries(nanos::get);
    private final Receiver receiver = deliveries.receiver();

    private static byte[] event(long number, long micros) {
        return "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: Stamp\r\nNumber: %012d\r\nMicros: %012d\r\n\r\n"
                .formatted(number, micros)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void receive(long... numbers) {
        for (long number : numbers) {
            byte[] event = event(number, 0);
            assertThat(receiver.known(event, 0, event.length)).isEqualTo(event.length);
        }
    }

    @Test
    void allInOrderIsNoLoss() {
        receive(0, 1, 2, 3);
        assertThat(deliveries.count()).isEqualTo(4);
        assertThat(deliveries.lost(4)).isZero();
        assertThat(deliveries.disordered()).isZero();
        assertThat(deliveries.slowest()).isEqualTo(4);
    }

    @Test
    void aGapIsALoss() {
        receive(0, 1, 4);
        assertThat(deliveries.lost(5)).isEqualTo(2);
        assertThat(deliveries.disordered()).isZero();
    }

    @Test
    void whatIsMissingAtTheEndIsALoss() {
        receive(0, 1);
        assertThat(deliveries.lost(10)).isEqualTo(8);
    }

    @Test
    void anEventThatComesAgainOrLateIsOutOfOrder() {
        receive(0, 1, 1, 3, 2);
        assertThat(deliveries.disordered()).isEqualTo(2);
    }

    @Test
    void theTimeUnderWayIsMeasured() {
        byte[] event = event(0, deliveries.micros());
        nanos.addAndGet(100_000);
        receiver.startOfRead();
        assertThat(receiver.known(event, 0, event.length)).isEqualTo(event.length);
        assertThat(deliveries.latency().percentile(50)).isEqualTo(100);
    }

    @Test
    void otherPacketsAndBrokenOffOnesAreNoStamps() {
        byte[] event = event(0, 0);
        assertThat(receiver.known(event, 0, event.length - 1)).isZero();
        event[7] = 'X';
        assertThat(receiver.known(event, 0, event.length)).isZero();
        assertThat(deliveries.count()).isZero();
    }

    @Test
    void theRequestAndTheEventCarryTheSameNumbers() {
        byte[] request = Stamp.request(42, 1_000_001);
        String text = new String(request, StandardCharsets.US_ASCII);
        assertThat(text).contains("Number: 000000000042\r\n", "Micros: 000001000001\r\n");
        byte[] event = event(42, 1_000_001);
        assertThat(Stamp.at(event, 0, event.length)).isTrue();
        assertThat(Stamp.number(event, 0)).isEqualTo(42);
        assertThat(Stamp.micros(event, 0)).isEqualTo(1_000_001);
        assertThat(Stamp.length()).isEqualTo(event.length);
    }
}
