package astrolabe.sip.sdp;

import astrolabe.sip.message.Malformed;

/**
 * Who made a description and which version of it this is (RFC 8866 section 5.2).
 *
 * @param sessionId and {@code version} are decimal numbers of any length
 * @param host an address or a name
 */
public record Origin(String user, String sessionId, String version, String family, String host) {

    static Origin parse(String text) throws Malformed {
        String[] words = text.strip().split(" +");
        if (words.length != 6 || !words[3].equals("IN")) {
            throw new Malformed("not an o= line");
        }
        return new Origin(words[0], words[1], words[2], words[4], words[5]);
    }

    @Override
    public String toString() {
        return user + " " + sessionId + " " + version + " IN " + family + " " + host;
    }
}
