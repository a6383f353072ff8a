package astrolabe.sip.sdp;

import astrolabe.sip.message.Malformed;

/**
 * Where streams are received (RFC 8866 section 5.7).
 *
 * @param family {@code IP4} or {@code IP6}
 * @param host an address or a name, without what follows a slash
 */
public record Connection(String family, String host) {

    /** That of an address in figures. */
    public static Connection to(String host) {
        return new Connection(host.indexOf(':') >= 0 ? "IP6" : "IP4", host);
    }

    static Connection parse(String text) throws Malformed {
        String[] words = text.strip().split(" +");
        if (words.length != 3
                || !words[0].equals("IN")
                || !(words[1].equals("IP4") || words[1].equals("IP6"))) {
            throw new Malformed("not a c= line");
        }
        int slash = words[2].indexOf('/');
        return new Connection(words[1], slash < 0 ? words[2] : words[2].substring(0, slash));
    }

    /** The address that meant hold before there were directions (RFC 3264 section 8.4). */
    public boolean isNowhere() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    @Override
    public String toString() {
        return "IN " + family + " " + host;
    }
}
