package astrolabe.manager;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of {@link Privilege}s as the bit mask of the wire. Bits without a name are kept: {@code
 * all} is every bit, and a client may name a mask by number.
 *
 * @param mask one bit per class
 */
public record Privileges(int mask) {

    public static final Privileges NONE = new Privileges(0);
    public static final Privileges ALL = new Privileges(Integer.MAX_VALUE);

    public static Privileges of(Privilege... privileges) {
        int mask = 0;
        for (Privilege privilege : privileges) {
            mask |= privilege.mask();
        }
        return new Privileges(mask);
    }

    public boolean isEmpty() {
        return mask == 0;
    }

    /**
     * Whether at least one class is in both sets: what an action asks of an account's write
     * classes.
     */
    public boolean meets(Privileges other) {
        return (mask & other.mask) != 0;
    }

    /**
     * Whether every class of the other set is in this one: what an event asks of a session's mask.
     */
    public boolean covers(Privileges other) {
        return (mask & other.mask) == other.mask;
    }

    public boolean has(Privilege privilege) {
        return (mask & privilege.mask()) != 0;
    }

    public Privileges and(Privileges other) {
        return new Privileges(mask & other.mask);
    }

    /** The named classes of this set in bit order. */
    public List<Privilege> named() {
        List<Privilege> named = new ArrayList<>();
        for (Privilege privilege : Privilege.values()) {
            if (has(privilege)) {
                named.add(privilege);
            }
        }
        return named;
    }

    /**
     * {@code call,reporting,all}: the text of an event's {@code Privilege} header; {@code <none>}
     * for the empty set.
     */
    public String text() {
        if (isEmpty()) {
            return "<none>";
        }
        StringBuilder text = new StringBuilder();
        named().forEach(privilege -> text.append(privilege.label()).append(','));
        return text.append("all").toString();
    }
}
