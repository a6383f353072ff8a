package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The {@code Authorization} of a recorded request, answered anew: a nonce of this run wants another
 * response than the recorded one. A response that was wrong stays wrong.
 */
record DigestAnswer(String method) {

    /** All recorded accounts have this one. */
    private static final String SECRET = "world";

    /** The header as recorded, and with what this run has put in place of the recorded values. */
    String answered(String recorded, String here) {
        return field(recorded, "response").equals(response(recorded))
                ? here.replace(field(here, "response"), response(here))
                : here;
    }

    private String response(String header) {
        var account = md5(field(header, "username") + ":" + field(header, "realm") + ":" + SECRET);
        var request = md5(method + ":" + field(header, "uri"));
        var qop = field(header, "qop");
        var use =
                qop.isEmpty()
                        ? ""
                        : ":" + field(header, "nc") + ":" + field(header, "cnonce") + ":" + qop;
        return md5(account + ":" + field(header, "nonce") + use + ":" + request);
    }

    private static String field(String header, String name) {
        var m = Pattern.compile("[ ,]" + name + "=(?:\"([^\"]*)\"|([^\",]*))").matcher(header);
        if (!m.find()) {
            return "";
        }
        return m.group(1) == null ? m.group(2) : m.group(1);
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
