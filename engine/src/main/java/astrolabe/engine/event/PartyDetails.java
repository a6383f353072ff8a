package astrolabe.engine.event;

/**
 * What goes with a name and a number on the line and is seldom asked for.
 *
 * @param namePresentation the presentation and screening bits of the name alone
 * @param charset in which the name is
 * @param plan the type of number and the numbering plan, as in ITU-T Q.931; 0 = unknown
 */
public record PartyDetails(int namePresentation, Charset charset, int plan, Subaddress subaddress) {

    public static final PartyDetails NONE =
            new PartyDetails(0, Charset.ISO8859_1, 0, Subaddress.NONE);

    /** The character sets that a name may be in, as signalling names them. */
    public enum Charset {
        UNKNOWN,
        ISO8859_1,
        WITHDRAWN,
        ISO8859_2,
        ISO8859_3,
        ISO8859_4,
        ISO8859_5,
        ISO8859_7,
        BMP,
        UTF8
    }

    public PartyDetails withNamePresentation(int other) {
        return new PartyDetails(other, charset, plan, subaddress);
    }

    public PartyDetails withCharset(Charset other) {
        return new PartyDetails(namePresentation, other, plan, subaddress);
    }

    public PartyDetails withPlan(int other) {
        return new PartyDetails(namePresentation, charset, other, subaddress);
    }

    public PartyDetails withSubaddress(Subaddress other) {
        return new PartyDetails(namePresentation, charset, plan, other);
    }
}
