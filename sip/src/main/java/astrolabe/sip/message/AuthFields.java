package astrolabe.sip.message;

import java.util.Optional;

/**
 * What stands in WWW-Authenticate, Authorization and their proxy twins: a scheme and its fields
 * (RFC 3261 section 25.1).
 */
public record AuthFields(String scheme, Params fields) {

    /**
     * @throws Malformed when the text is no such
     */
    public static AuthFields parse(String text) throws Malformed {
        Cursor cursor = new Cursor(text);
        String scheme = cursor.skipBlanks().token("a scheme");
        if (!Grammar.isBlank(cursor.peek())) {
            throw new Malformed("credentials without fields");
        }
        AuthFields fields = new AuthFields(scheme, Params.ofList(cursor));
        cursor.expectEnd("credentials");
        return fields;
    }

    public Optional<String> text(String name) {
        return fields.text(name);
    }

    /** With a value in quotes. */
    public AuthFields quoted(String name, String value) {
        return new AuthFields(scheme, fields.with(name, Quoted.quote(value)));
    }

    /** With a value that stands without quotes. */
    public AuthFields plain(String name, String value) {
        return new AuthFields(scheme, fields.with(name, value));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(scheme);
        String separator = " ";
        for (Param field : fields.all()) {
            out.append(separator).append(field);
            separator = ", ";
        }
        return out.toString();
    }
}
