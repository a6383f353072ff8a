package astrolabe.engine.event;

/**
 * Who somebody is on the line. An empty text means that it is not known.
 *
 * @param presentation the presentation and screening bits of name and number, 0 = allowed, not
 *     screened
 */
public record PartyId(String number, String name, int presentation, String tag) {

    public static final PartyId UNKNOWN = new PartyId("", "", 0, "");

    public static PartyId of(String number, String name) {
        return new PartyId(number, name, 0, "");
    }

    public boolean isKnown() {
        return !number.isEmpty() || !name.isEmpty();
    }

    public PartyId withNumber(String other) {
        return new PartyId(other, name, presentation, tag);
    }

    public PartyId withName(String other) {
        return new PartyId(number, other, presentation, tag);
    }

    public PartyId withPresentation(int other) {
        return new PartyId(number, name, other, tag);
    }

    public PartyId withTag(String other) {
        return new PartyId(number, name, presentation, other);
    }

    /** The presentation in words. */
    public String presentationText() {
        return Presentation.describe(presentation);
    }
}
