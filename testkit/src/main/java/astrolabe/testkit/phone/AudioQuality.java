package astrolabe.testkit.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a phone's call says of its audio when it ends, as five variables: nobody sent any, so all of
 * it is zero.
 */
record AudioQuality(int source) {

    private static final String ZERO = "000.000000";

    /** The same call always has the same source of audio. */
    static AudioQuality of(String callId) {
        return new AudioQuality(callId.hashCode() & Integer.MAX_VALUE);
    }

    void tell(BiConsumer<String, String> setter) {
        values().forEach(setter);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "RTPAUDIOQOS",
                "ssrc="
                        + source
                        + ";themssrc=0;lp=0;rxjitter=0.000000;rxcount=0;txjitter=0.000000;txcount=0"
                        + ";rlp=0;rtt=0.000000;rxmes=0.000000;txmes=0.000000");
        values.put("RTPAUDIOQOSJITTER", bothWays("", "jitter"));
        values.put("RTPAUDIOQOSLOSS", bothWays("  ", "lost"));
        values.put(
                "RTPAUDIOQOSRTT",
                "     minrtt="
                        + ZERO
                        + ";     maxrtt="
                        + ZERO
                        + ";     avgrtt="
                        + ZERO
                        + ";     stdevrtt="
                        + ZERO
                        + ";");
        values.put("RTPAUDIOQOSMES", bothWays("   ", "mes"));
        return values;
    }

    /** The least, the most, the mean and the spread of something, received and sent. */
    private static String bothWays(String indent, String what) {
        return Stream.of("rx", "tx")
                .flatMap(way ->
                        Stream.of("min", "max", "avg", "stdev")
                                .map(kind -> indent + kind + way + what + "=" + ZERO + ";"))
                .collect(Collectors.joining());
    }
}
