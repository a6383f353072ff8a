package astrolabe.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what arrives until a test asks for it. */
final class Inbox implements Receiver {

    record Arrived(SipMessage message, Flow flow) {}

    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();

    @Override
    public void request(SipRequest request, Flow flow) {
        arrived.add(new Arrived(request, flow));
    }

    @Override
    public void response(SipResponse response, Flow flow) {
        arrived.add(new Arrived(response, flow));
    }

    Arrived next() throws InterruptedException {
        @Nullable Arrived next = arrived.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("something arrives").isNotNull();
        return Objects.requireNonNull(next);
    }
}
