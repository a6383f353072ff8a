package astrolabe.sip.transport;

import java.util.Locale;
import java.util.Optional;

/** What carries messages; the names are those of Via (RFC 3261 section 25.1). */
public enum Protocol {
    UDP(false, false),
    TCP(true, false),
    TLS(true, true);

    private final boolean reliable;
    private final boolean secure;

    Protocol(boolean reliable, boolean secure) {
        this.reliable = reliable;
        this.secure = secure;
    }

    public static Optional<Protocol> named(String name) {
        for (Protocol protocol : values()) {
            if (protocol.name().equalsIgnoreCase(name)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }

    /** Whether what was sent arrives, so that nothing is to be repeated. */
    public boolean isReliable() {
        return reliable;
    }

    public boolean isSecure() {
        return secure;
    }

    public int usualPort() {
        return secure ? 5061 : 5060;
    }

    /** As the parameter of a URI has it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
