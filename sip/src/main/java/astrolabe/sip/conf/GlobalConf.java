package astrolabe.sip.conf;

import java.time.Duration;

/**
 * What holds for all: sections of the types {@code global} and {@code system}.
 *
 * @param userAgent what we call ourselves
 * @param realm for which secrets are asked where an auth section names none
 * @param timerT1 the estimated time to a peer and back
 * @param timerB how long a request is tried
 */
public record GlobalConf(
        String userAgent, String realm, String fromUser, Duration timerT1, Duration timerB) {

    public static final GlobalConf DEFAULTS =
            new GlobalConf(
                    "Astrolabe",
                    "asterisk",
                    "asterisk",
                    Duration.ofMillis(500),
                    Duration.ofSeconds(32));
}
