package astrolabe.engine.cdr;

import astrolabe.engine.event.CallRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The fields of call detail records under the names that dialplans and back ends have for them. */
public final class RecordFields {

    /** How a value is written. */
    public enum Form {
        /** For people: local time, words. */
        READABLE,
        /** As {@link #READABLE}, spans of time with their fractions of a second. */
        FRACTIONAL,
        /** For programs: seconds since 1970, numbers. */
        RAW
    }

    private static final List<String> NAMES =
            List.of(
                    "dnid",
                    "clid",
                    "src",
                    "dst",
                    "dcontext",
                    "channel",
                    "dstchannel",
                    "lastapp",
                    "lastdata",
                    "start",
                    "answer",
                    "end",
                    "duration",
                    "billsec",
                    "disposition",
                    "amaflags",
                    "accountcode",
                    "uniqueid",
                    "linkedid",
                    "userfield",
                    "sequence");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final double NANOS_OF_SECOND = 1e9;
    private static final int NANOS_OF_MICRO = 1000;

    private RecordFields() {}

    /** Whether a record's field is called that; case does not count. */
    public static boolean isField(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The value of a field or of a variable of the record; empty when it has neither. */
    public static Optional<String> read(CallRecord record, String name, Form form, ZoneId zone) {
        return field(record, name.toLowerCase(Locale.ROOT), form, zone)
                .or(() -> Optional.ofNullable(record.variables().get(name)));
    }

    /** All that are not empty, in the order of listings, raw; variables first. */
    public static SequencedMap<String, String> all(CallRecord record, ZoneId zone) {
        SequencedMap<String, String> all = new LinkedHashMap<>(record.variables());
        for (String name : NAMES) {
            field(record, name, Form.RAW, zone)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> all.put(name, value));
        }
        return all;
    }

    /** {@code "Alice" <1001>}. */
    public static String callerId(CallRecord record) {
        return "\"" + record.callerName() + "\" <" + record.source() + ">";
    }

    private static Optional<String> field(CallRecord record, String name, Form form, ZoneId zone) {
        return Optional.ofNullable(
                switch (name) {
                    case "dnid" -> record.dialedNumber();
                    case "clid" -> callerId(record);
                    case "src" -> record.source();
                    case "dst" -> record.destination();
                    case "dcontext" -> record.context();
                    case "channel" -> record.channel();
                    case "dstchannel" -> record.destinationChannel();
                    case "lastapp" -> record.application();
                    case "lastdata" -> record.data();
                    case "start" -> time(record.started(), form, zone);
                    case "answer" -> time(record.answered(), form, zone);
                    case "end" -> time(record.ended(), form, zone);
                    case "duration" -> span(record.length(), record.duration(), form);
                    case "billsec" -> span(record.talk(), record.billableSeconds(), form);
                    case "disposition" -> disposition(record.disposition(), form);
                    case "amaflags" -> amaFlags(record.amaFlags(), form);
                    case "accountcode" -> record.account();
                    case "peeraccount" -> record.peerAccount();
                    case "uniqueid" -> record.uniqueId();
                    case "linkedid" -> record.linkedId();
                    case "userfield" -> record.userField();
                    case "sequence" -> Long.toString(record.sequence());
                    default -> null;
                });
    }

    private static String time(Instant instant, Form form, ZoneId zone) {
        if (form == Form.RAW) {
            return "%d.%06d"
                    .formatted(instant.getEpochSecond(), instant.getNano() / NANOS_OF_MICRO);
        }
        return instant.equals(Instant.EPOCH) ? "" : TIME.format(instant.atZone(zone));
    }

    private static String span(Duration exact, long seconds, Form form) {
        return form == Form.FRACTIONAL
                ? String.format(
                        Locale.ROOT, "%.6f", exact.getSeconds() + exact.getNano() / NANOS_OF_SECOND)
                : Long.toString(seconds);
    }

    private static String disposition(String word, Form form) {
        if (form != Form.RAW) {
            return word;
        }
        return switch (word) {
            case "FAILED" -> "2";
            case "BUSY" -> "4";
            case "ANSWERED" -> "8";
            case "CONGESTION" -> "16";
            default -> "0";
        };
    }

    private static String amaFlags(String word, Form form) {
        if (form != Form.RAW) {
            return word;
        }
        return Map.of("OMIT", "1", "BILLING", "2").getOrDefault(word, "3");
    }
}
