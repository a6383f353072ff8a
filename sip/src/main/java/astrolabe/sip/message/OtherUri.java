package astrolabe.sip.message;

/** A URI of a scheme that nothing is known of; kept as it is written. */
public record OtherUri(String scheme, String rest) implements Uri {

    static OtherUri parse(String scheme, String rest) throws Malformed {
        if (rest.isEmpty()
                || rest.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')) {
            throw new Malformed("not a URI");
        }
        return new OtherUri(scheme, rest);
    }

    @Override
    public String toString() {
        return scheme + ":" + rest;
    }
}
