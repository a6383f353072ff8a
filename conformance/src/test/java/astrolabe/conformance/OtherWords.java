package astrolabe.conformance;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Renames volatile values consistently, as another run of the same conversation would. */
final class OtherWords {

    private static final Pattern UNIQUEID =
            Pattern.compile("(?<![\\d.])\\d{10}\\.(\\d{1,4})(?![\\d.])");
    private static final Pattern LOCAL =
            Pattern.compile("(?<=Local/[a-z0-9]{1,20}@[a-z]{1,20}-)[0-9a-f]{8}");
    private static final Pattern PHONE = Pattern.compile("(?<=PJSIP/[a-z]{1,20}-)[0-9a-f]{8}");
    private static final Pattern CALL_ID = Pattern.compile("\\d+(?=@(?:alice|carol)\\b)");
    private static final Pattern SOURCE = Pattern.compile("(?<=ssrc=)\\d+");
    private static final Pattern UUID =
            Pattern.compile(
                    "(?<![0-9a-f-])[0-9a-f](?=[0-9a-f]{7}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f])");
    private static final Pattern DESCRIPTOR =
            Pattern.compile("(?<=session |descriptor |1795302994 {2}0 {11})9(?!\\d)");
    private static final Pattern SESSION = Pattern.compile("0x7f([0-9a-f]+)");
    private static final Pattern REMOTE = Pattern.compile("(RemoteAddress: .*/)(\\d+)");
    private static final Pattern CHALLENGE = Pattern.compile("(Challenge: )(\\d+)");

    private static final Pattern WEB =
            Pattern.compile(
                    "((?:mansession_id=\"?|'mansession_id'</i></td><td>|[ ](?:nonce|opaque)=\"))([0-9a-f]{8})");
    private static final Pattern UPTIME = Pattern.compile("(uptime='|Uptime</td><td>)");

    private OtherWords() {}

    static String of(String text) {
        var said =
                UNIQUEID.matcher(text)
                        .replaceAll(m -> "1800000000." + (Integer.parseInt(m.group(1)) + 700));
        said = LOCAL.matcher(said).replaceAll(OtherWords::shifted);
        said = PHONE.matcher(said).replaceAll(OtherWords::shifted);
        said = CALL_ID.matcher(said).replaceAll("7$0");
        said = SOURCE.matcher(said).replaceAll("1");
        said = UUID.matcher(said).replaceAll(OtherWords::next);
        said = DESCRIPTOR.matcher(said).replaceAll("14");
        said = SESSION.matcher(said).replaceAll("0x55$1");
        said =
                REMOTE.matcher(said)
                        .replaceAll(m -> m.group(1) + (Integer.parseInt(m.group(2)) + 1));
        said = CHALLENGE.matcher(said).replaceAll(m -> m.group(1) + 7 + m.group(2));
        said = WEB.matcher(said).replaceAll(m -> m.group(1) + shifted(m.group(2)) + "0".repeat(24));
        said = UPTIME.matcher(said).replaceAll(m -> m.group() + 7);
        return said.replace("GIT-master-f0c1c1a7b7", "23.0.0 (something else 1.0)");
    }

    private static String next(MatchResult digit) {
        return Integer.toHexString((Integer.parseInt(digit.group(), 16) + 1) % 16);
    }

    private static String shifted(MatchResult m) {
        return shifted(m.group());
    }

    private static String shifted(String digits) {
        return "%08x".formatted(Long.parseLong(digits, 16) + 0x50);
    }
}
