package astrolabe.sip.sdp;

import java.util.Optional;

/**
 * Keys for one stream (SDES, RFC 4568).
 *
 * @param keys the key parameters as written: {@code inline:…}
 * @param sessionParameters as written, empty where there are none
 */
public record Crypto(int tag, String suite, String keys, String sessionParameters) {

    /** Nothing for what is no such line: it is as if it were not there (section 5.1.2). */
    static Optional<Crypto> read(String text) {
        String[] words = text.strip().split(" +", 4);
        if (words.length < 3 || !words[0].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        String more = words.length > 3 ? words[3] : "";
        return Optional.of(new Crypto(Integer.parseInt(words[0]), words[1], words[2], more));
    }

    Attribute attribute() {
        String tail = sessionParameters.isEmpty() ? "" : " " + sessionParameters;
        return new Attribute("crypto", tag + " " + suite + " " + keys + tail);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return tag + " " + suite;
    }
}
