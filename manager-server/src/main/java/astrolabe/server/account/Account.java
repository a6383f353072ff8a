package astrolabe.server.account;

import astrolabe.manager.Privileges;
import astrolabe.server.filter.Filters;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An account of {@code manager.conf}.
 *
 * @param secret empty: nobody can log in
 * @param acls all of them must let the address in
 * @param variables set on every call that the account originates, in configured order
 * @param writeTimeout how long a client may have lost its place in the log before it is cut off
 */
public record Account(
        String name,
        Optional<Secret> secret,
        List<Acl> acls,
        Privileges read,
        Privileges write,
        Filters filters,
        Map<String, String> variables,
        Duration writeTimeout,
        boolean displayConnects,
        boolean allowMultipleLogin) {

    public static final Duration WRITE_TIMEOUT = Duration.ofMillis(100);

    public Account {
        acls = List.copyOf(acls);
    }

    /** The name by which sessions of one account know each other: case does not count. */
    public String key() {
        return key(name);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean admits(InetAddress address) {
        return acls.stream().allMatch(acl -> acl.permits(address));
    }

    public boolean hasAcl() {
        return acls.stream().anyMatch(acl -> !acl.isOpen());
    }

    /** Whether this is the secret. May take long, as {@link Secret#is} says. */
    public boolean accepts(String password) {
        return secret.isPresent() && secret.get().is(password);
    }

    /** Whether the secret itself is not known here, so that no answer to a challenge proves it. */
    public boolean hashesSecret() {
        return secret.filter(HashedSecret.class::isInstance).isPresent();
    }

    /**
     * The digest of name, realm and secret on which digest authentication stands (RFC 7616 section
     * 3.4.2); empty when the secret itself is not known here.
     */
    public Optional<String> digest(DigestAlgorithm algorithm, String user, String realm) {
        return secret.filter(PlainSecret.class::isInstance)
                .map(known -> ((PlainSecret) known).digest(algorithm, user, realm));
    }

    /** Whether this is the lower-case hexadecimal MD5 of the challenge followed by the secret. */
    public boolean acceptsDigest(String challenge, String digest) {
        return secret.isPresent()
                && secret.get() instanceof PlainSecret plain
                && plain.answers(challenge, digest);
    }
}
