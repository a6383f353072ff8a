package astrolabe.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That loss and disorder would be seen on WebSockets and event streams as well. */
class StreamReceiverTest {

    private final Deliveries deliveries = new Deliveries();

    private static String json(long number, long sequence) {
        return "{\"Event\":\"UserEvent\",\"Privilege\":\"user,all\",\"UserEvent\":\"Stamp\",\"Number\":\"%012d\",\"Micros\":\"000000000007\",\"seq\":%d}"
                .formatted(number, sequence);
    }

    private static byte[] event(long id, String json) {
        return HttpText.ascii("id: " + id + "\nevent: UserEvent\ndata: " + json + "\n\n");
    }

    private static byte[] frame(String json) {
        byte[] payload = json.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + payload.length)
                .put((byte) 0x81)
                .put((byte) 126)
                .putShort((short) payload.length)
                .put(payload)
                .array();
    }

    private static void take(Receiver receiver, byte[] bytes) {
        assertThat(receiver.known(bytes, 0, bytes.length)).isEqualTo(bytes.length);
        for (int to = 0; to < bytes.length; to++) {
            assertThat(receiver.known(bytes, 0, to)).isZero();
            assertThat(receiver.end(bytes, 0, to)).isEqualTo(-1);
        }
    }

    @Test
    void messagesInOrderAreNoLoss() {
        Receiver receiver = deliveries.messageReceiver();
        take(receiver, frame(json(0, 99_998)));
        take(receiver, frame(json(1, 100_001)));
        assertThat(deliveries.lost(2)).isZero();
        assertThat(deliveries.disordered()).isZero();
        assertThat(deliveries.lost(3)).isEqualTo(1);
    }

    @Test
    void eventsInOrderAreNoLoss() {
        Receiver receiver = deliveries.streamReceiver();
        take(receiver, event(9, json(0, 9)));
        take(receiver, event(10, json(1, 10)));
        take(receiver, event(12, json(3, 12)));
        assertThat(deliveries.lost(4)).isEqualTo(1);
        assertThat(deliveries.disordered()).isZero();
    }

    @Test
    void aNumberOfTheLogThatComesAgainIsDisorder() {
        Receiver receiver = deliveries.messageReceiver();
        take(receiver, frame(json(0, 5)));
        take(receiver, frame(json(1, 5)));
        assertThat(deliveries.disordered()).isEqualTo(1);
    }

    @Test
    void anIdOtherThanTheNumberIsNoStamp() {
        byte[] event = event(9, json(0, 8));
        assertThat(deliveries.streamReceiver().known(event, 0, event.length)).isZero();
    }

    @Test
    void responsesEndWhereTheirLengthSays() {
        byte[] response =
                HttpText.ascii(
                        "HTTP/1.1 200 OK\r\nSet-Cookie: a=\"1\"; Version=1\r\nContent-Length: 21\r\n\r\nResponse: Success\r\n\r\n");
        assertThat(HttpText.end(response, 0, response.length)).isEqualTo(response.length);
        assertThat(HttpText.end(response, 0, response.length - 1)).isEqualTo(-1);
        assertThat(HttpText.isSuccess(response, 0, response.length)).isTrue();
        assertThat(HttpText.cookie(response, 0, response.length)).isEqualTo("Cookie: a=\"1\"\r\n");
    }
}
