package astrolabe.engine.state;

import java.util.Locale;
import java.util.Optional;

/** The words for whether a person is to be reached. */
public enum PresenceStatus {
    NOT_SET,
    UNAVAILABLE,
    AVAILABLE,
    AWAY,
    XA,
    CHAT,
    DND;

    public static Optional<PresenceStatus> named(String label) {
        for (PresenceStatus status : values()) {
            if (status.label().equalsIgnoreCase(label)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
