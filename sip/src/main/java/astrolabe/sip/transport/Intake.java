package astrolabe.sip.transport;

import astrolabe.sip.message.Reading;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.Via;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what was read: requests with the address they really came from, and to broken ones the
 * answer that they deserve. On the event loops; holds no state.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    private final Receiver receiver;

    Intake(Receiver receiver) {
        this.receiver = receiver;
    }

    void take(Reading reading, Flow flow) {
        switch (reading) {
            case Reading.Whole(SipRequest request) ->
                    receiver.request(stamped(request, flow.remote()), flow);
            case Reading.Whole(SipResponse response) -> receiver.response(response, flow);
            case Reading.Broken(var problem, var answer) -> {
                LOG.debug("{}: not understood: {}", flow.remote(), problem);
                answer.ifPresent(response ->
                        flow.send(response, () -> LOG.debug("{}: gone", flow.remote())));
            }
        }
    }

    /** RFC 3261 section 18.2.1; RFC 3581 section 4. */
    private static SipRequest stamped(SipRequest request, InetSocketAddress source) {
        Via via = request.via();
        InetAddress address = source.getAddress();
        if (address == null) {
            return request;
        }
        String host = Addresses.figures(address);
        boolean asksForPort = via.params().has("rport");
        if (!asksForPort && host.equals(Addresses.bare(via.host()))) {
            return request;
        }
        Via stamped = via.with("received", host);
        return request.withTopVia(
                asksForPort ? stamped.with("rport", Integer.toString(source.getPort())) : stamped);
    }
}
