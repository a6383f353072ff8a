package astrolabe.engine.event;

/**
 * Who somebody is on the line. An empty text means that it is not known.
 *
 * @param numberPresentation the presentation and screening bits of the number, 0 = allowed, not
 *     screened
 */
public record PartyId(
        String number, String name, int numberPresentation, String tag, PartyDetails details) {

    public static final PartyId UNKNOWN = of("", "");

    public static PartyId of(String number, String name) {
        return new PartyId(number, name, 0, "", PartyDetails.NONE);
    }

    public boolean isKnown() {
        return !number.isEmpty() || !name.isEmpty();
    }

    /**
     * The presentation of name and number together: the one that shows less, and that there is
     * nothing to show when neither is known.
     */
    public int presentation() {
        if (!isKnown()) {
            return Presentation.UNAVAILABLE;
        }
        int ofName = name.isEmpty() ? numberPresentation : details.namePresentation();
        return Presentation.hides(ofName) > Presentation.hides(numberPresentation)
                ? ofName
                : numberPresentation;
    }

    public PartyId withNumber(String other) {
        return new PartyId(other, name, numberPresentation, tag, details);
    }

    public PartyId withName(String other) {
        return new PartyId(number, other, numberPresentation, tag, details);
    }

    /** With this presentation of both name and number. */
    public PartyId withPresentation(int other) {
        return new PartyId(number, name, other, tag, details.withNamePresentation(other));
    }

    public PartyId withNumberPresentation(int other) {
        return new PartyId(number, name, other, tag, details);
    }

    public PartyId withTag(String other) {
        return new PartyId(number, name, numberPresentation, other, details);
    }

    public PartyId withDetails(PartyDetails other) {
        return new PartyId(number, name, numberPresentation, tag, other);
    }

    /** The presentation in words. */
    public String presentationText() {
        return Presentation.describe(presentation());
    }
}
