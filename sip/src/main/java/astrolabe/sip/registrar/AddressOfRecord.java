package astrolabe.sip.registrar;

import astrolabe.sip.message.SipUri;
import java.time.Duration;
import java.util.List;

/**
 * A name under which somebody can be reached, and the rules of its bindings.
 *
 * @param fixed where it can be reached always
 * @param maxContacts how many bindings there may be
 * @param replaces whether a new binding takes the place of old ones where there is no room
 * @param qualifyEvery how often each contact is asked whether it is there; never when zero
 */
public record AddressOfRecord(
        String name,
        List<SipUri> fixed,
        int maxContacts,
        boolean replaces,
        Duration shortest,
        Duration longest,
        Duration usual,
        Duration qualifyEvery,
        Duration qualifyPatience) {

    public AddressOfRecord {
        fixed = List.copyOf(fixed);
    }

    /** One that takes this many bindings, with the usual times. */
    public static AddressOfRecord of(String name, int maxContacts) {
        return new AddressOfRecord(
                name,
                List.of(),
                maxContacts,
                false,
                Duration.ofMinutes(1),
                Duration.ofHours(2),
                Duration.ofHours(1),
                Duration.ZERO,
                Duration.ofSeconds(3));
    }
}
