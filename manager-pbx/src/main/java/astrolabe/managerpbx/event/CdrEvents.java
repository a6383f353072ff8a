package astrolabe.managerpbx.event;

import static astrolabe.manager.Privilege.CDR;

import astrolabe.engine.event.CallRecord;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The event that carries a call detail record. */
final class CdrEvents {

    private static final EventType RECORD =
            EventType.of("Cdr", CDR, "A call detail record is complete.")
                    .with("AccountCode", "The account charged.")
                    .with("Source", "The caller's number.")
                    .with("Destination", "The extension reached.")
                    .with("DestinationContext", "Its context.")
                    .with("CallerID", "The caller's name and number.")
                    .with("Channel", "The caller's channel.")
                    .with("DestinationChannel", "The called channel, if there was one.")
                    .with("LastApplication", "What the channel executed last.")
                    .with("LastData", "With these arguments.")
                    .with("StartTime", "When the call began, local time.")
                    .with("AnswerTime", "When it was answered, empty when it was not.")
                    .with("EndTime", "When it ended.")
                    .with("Duration", "Seconds from start to end.")
                    .with("BillableSeconds", "Seconds from answer to end.")
                    .with("Disposition", "ANSWERED, NO ANSWER, BUSY, FAILED or CONGESTION.")
                    .with("AMAFlags", "How it is to be billed.")
                    .with("UniqueID", "The channel's unique id.")
                    .with("UserField", "What the dialplan noted.");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private CdrEvents() {}

    static List<EventType> types() {
        return List.of(RECORD);
    }

    static void record(EventWriter out, CallRecord record, Map<String, String> notes) {
        Fields fields = out.begin(RECORD);
        fields.field("AccountCode", record.account())
                .field("Source", record.source())
                .field("Destination", record.destination())
                .field("DestinationContext", record.context())
                .field("CallerID", callerId(record))
                .field("Channel", record.channel())
                .field("DestinationChannel", record.destinationChannel())
                .field("LastApplication", record.application())
                .field("LastData", record.data())
                .field("StartTime", time(record.started()))
                .field("AnswerTime", time(record.answered()))
                .field("EndTime", time(record.ended()))
                .field("Duration", record.duration())
                .field("BillableSeconds", record.billableSeconds())
                .field("Disposition", record.disposition())
                .field("AMAFlags", record.amaFlags())
                .field("UniqueID", record.uniqueId())
                .field("UserField", record.userField());
        notes.forEach(fields::field);
        out.end();
    }

    private static String callerId(CallRecord record) {
        return "\"" + Blocks.escaped(record.callerName()) + "\" <" + record.source() + ">";
    }

    private static String time(Instant instant) {
        return instant.equals(Instant.EPOCH) ? "" : TIME.format(instant);
    }
}
