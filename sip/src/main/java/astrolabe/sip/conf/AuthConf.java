package astrolabe.sip.conf;

import astrolabe.sip.auth.Algorithm;
import astrolabe.sip.auth.Credentials;
import java.util.List;

/**
 * A user name with its secret.
 *
 * @param algorithms by which it is asked for, the preferred one first
 */
public record AuthConf(String name, Credentials credentials, List<Algorithm> algorithms) {

    public AuthConf {
        algorithms = List.copyOf(algorithms);
    }
}
