package astrolabe.sip.dialog;

import astrolabe.sip.message.Headers;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.Uri;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A call that we wish to make.
 *
 * @param target whom
 * @param from who we say we are, without tag
 * @param routes proxies to go by, the first one first
 * @param extra further headers
 * @param session how long the session lasts without a word; as long as it likes when empty
 */
public record Invitation(
        Uri target,
        NameAddr from,
        NameAddr to,
        List<NameAddr> routes,
        Headers extra,
        Optional<Duration> session) {

    public Invitation {
        routes = List.copyOf(routes);
    }
}
