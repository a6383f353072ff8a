package astrolabe.sip.message;

import java.util.Optional;

/**
 * A name, whom it names, and the header's parameters: what stands in From, To, Contact, Route and
 * their kin (RFC 3261 section 20.10).
 *
 * @param displayName in plain text, empty when there is none
 */
public record NameAddr(String displayName, Uri uri, Params params) {

    public static NameAddr of(Uri uri) {
        return new NameAddr("", uri, Params.NONE);
    }

    /**
     * @throws Malformed when the text is no single one
     */
    public static NameAddr parse(String text) throws Malformed {
        Cursor cursor = new Cursor(text);
        cursor.skipBlanks();
        int begin = cursor.position();
        String name = "";
        if (cursor.peek() == '"') {
            name = Quoted.unquote(cursor.rawQuoted());
            cursor.skipBlanks();
        } else {
            // The grammar wants tokens here, but phones send names in all the world's letters.
            String words = cursor.takeWhile(c -> "<>\",;".indexOf(c) < 0);
            if (cursor.peek() == '<') {
                name = words.strip();
            } else {
                cursor.position(begin);
                return bare(cursor);
            }
        }
        cursor.expect('<');
        Uri uri = Uri.parse(cursor.takeWhile(c -> c != '>'));
        cursor.expect('>');
        Params params = Params.ofHeader(cursor);
        cursor.expectEnd("an address");
        return new NameAddr(name, uri, params);
    }

    /** Without angle brackets, parameters belong to the header (section 20.10). */
    private static NameAddr bare(Cursor cursor) throws Malformed {
        String uri = cursor.takeWhile(c -> c != ';' && !Grammar.isBlank(c));
        if (uri.indexOf('?') >= 0 || uri.indexOf(',') >= 0) {
            throw new Malformed("an address with '?' or ',' needs angle brackets");
        }
        NameAddr address = new NameAddr("", Uri.parse(uri), Params.ofHeader(cursor));
        cursor.expectEnd("an address");
        return address;
    }

    public Optional<String> tag() {
        return params.text("tag");
    }

    public NameAddr withTag(String tag) {
        return with("tag", tag);
    }

    public NameAddr with(String name, String value) {
        return new NameAddr(displayName, uri, params.with(name, value));
    }

    public NameAddr withUri(Uri other) {
        return new NameAddr(displayName, other, params);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (!displayName.isEmpty()) {
            out.append(Quoted.quote(displayName)).append(' ');
        }
        return params.write(out.append('<').append(uri).append('>')).toString();
    }
}
