package astrolabe.manager;

import java.util.Optional;

/**
 * A class of events and actions that an account may be given, with its bit in the masks on the
 * wire.
 */
public enum Privilege {
    SYSTEM("system", 0),
    CALL("call", 1),
    LOG("log", 2),
    VERBOSE("verbose", 3),
    COMMAND("command", 4),
    AGENT("agent", 5),
    USER("user", 6),
    CONFIG("config", 7),
    DTMF("dtmf", 8),
    REPORTING("reporting", 9),
    CDR("cdr", 10),
    DIALPLAN("dialplan", 11),
    ORIGINATE("originate", 12),
    AGI("agi", 13),
    CC("cc", 15),
    AOC("aoc", 16),
    TEST("test", 17),
    SECURITY("security", 18),
    MESSAGE("message", 30);

    private final String label;
    private final int bit;

    Privilege(String label, int bit) {
        this.label = label;
        this.bit = bit;
    }

    /** The name on the wire and in {@code manager.conf}. */
    public String label() {
        return label;
    }

    /** This class alone as a mask. */
    public int mask() {
        return 1 << bit;
    }

    /** The class of exactly this name; case counts. */
    public static Optional<Privilege> of(String label) {
        for (Privilege privilege : values()) {
            if (privilege.label.equals(label)) {
                return Optional.of(privilege);
            }
        }
        return Optional.empty();
    }
}
