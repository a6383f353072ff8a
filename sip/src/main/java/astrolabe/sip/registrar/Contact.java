package astrolabe.sip.registrar;

import astrolabe.sip.message.SipUri;
import astrolabe.sip.transport.Flow;
import java.time.Instant;
import java.util.Optional;

/**
 * A place where somebody can be reached.
 *
 * @param uri as the peer gave it, or as it really is where that was wished for
 * @param expires when it ends; never when it is configured
 * @param flow the connection that it was registered over, which requests go by while it is open
 */
public record Contact(
        String aor,
        SipUri uri,
        Optional<Instant> expires,
        String callId,
        long number,
        String userAgent,
        Optional<Flow> flow) {

    public static Contact fixed(String aor, SipUri uri) {
        return new Contact(aor, uri, Optional.empty(), "", 0, "", Optional.empty());
    }

    public boolean isFixed() {
        return expires.isEmpty();
    }

    /** The way to it, while the connection that it came over is open. */
    public Optional<Flow> openFlow() {
        return flow.filter(Flow::isOpen);
    }
}
