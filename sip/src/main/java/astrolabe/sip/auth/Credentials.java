package astrolabe.sip.auth;

import java.util.List;

/**
 * A user name and its secrets.
 *
 * @param realm what it is for; anything when empty
 */
public record Credentials(String username, String realm, List<Secret> secrets) {

    public Credentials {
        secrets = List.copyOf(secrets);
    }

    public static Credentials of(String username, String realm, String password) {
        return new Credentials(username, realm, List.of(new Secret.Password(password)));
    }
}
