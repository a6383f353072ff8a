package astrolabe.engine.channel;

import astrolabe.engine.event.PartyId;
import java.util.EnumMap;
import java.util.Map;

/** From whom to whom a call was sent on, how often and why. Owner only. */
public final class Redirection {

    /** Whose part in it is meant. */
    public enum Role {
        /** The first who sent the call on. */
        ORIGINAL,
        /** The last who sent the call on. */
        FROM,
        /** Whom it was sent to. */
        TO
    }

    private final Map<Role, PartyId> parties = new EnumMap<>(Role.class);
    private final Map<Role, PartyId> privateParties = new EnumMap<>(Role.class);
    private String reason = "unknown";
    private String originalReason = "unknown";
    private int count;

    public PartyId party(Role role) {
        return parties.getOrDefault(role, PartyId.UNKNOWN);
    }

    public void party(Role role, PartyId party) {
        parties.put(role, party);
    }

    /** As it is known within the house only. */
    public PartyId privateParty(Role role) {
        return privateParties.getOrDefault(role, PartyId.UNKNOWN);
    }

    public void privateParty(Role role, PartyId party) {
        privateParties.put(role, party);
    }

    /** Why the call was sent on last: {@code cfb}, {@code cfnr}, {@code cfu}, or other words. */
    public String reason() {
        return reason;
    }

    public void reason(String words) {
        reason = words;
    }

    /** Why it was sent on at first. */
    public String originalReason() {
        return originalReason;
    }

    public void originalReason(String words) {
        originalReason = words;
    }

    /** How often it was sent on. */
    public int count() {
        return count;
    }

    public void count(int times) {
        count = times;
    }
}
