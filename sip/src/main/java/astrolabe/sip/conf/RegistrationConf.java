package astrolabe.sip.conf;

import astrolabe.sip.message.SipUri;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A name of ours at somebody else's registrar.
 *
 * @param server the registrar
 * @param client the name
 * @param auths what we show it
 * @param contactUser the user that calls for it come to
 */
public record RegistrationConf(
        String name,
        Optional<String> transport,
        SipUri server,
        SipUri client,
        List<String> auths,
        String contactUser,
        Duration expiration,
        Duration retryAfter,
        int maxRetries) {

    public RegistrationConf {
        auths = List.copyOf(auths);
    }
}
