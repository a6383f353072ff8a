package astrolabe.features.records;

import astrolabe.engine.cdr.RecordFields;
import astrolabe.engine.cdr.RecordFields.Form;
import astrolabe.engine.event.CallRecord;
import java.time.Instant;
import java.util.Optional;

/** Call detail records in tables: fields and variables by the columns' names. */
final class CallRecordColumns {

    private CallRecordColumns() {}

    /** What a record has for a column; an empty text for what has not come about. */
    static Optional<String> value(PostgresSettings settings, CallRecord record, Column column) {
        return switch (column.name()) {
            case "calldate", "start" -> Optional.of(time(record.started(), settings, column));
            case "answer" -> Optional.of(time(record.answered(), settings, column));
            case "end" -> Optional.of(time(record.ended(), settings, column));
            case String name ->
                    RecordFields.read(record, name, form(name, column.kind()), settings.zone());
        };
    }

    private static String time(Instant moment, PostgresSettings settings, Column column) {
        return moment.equals(Instant.EPOCH)
                ? ""
                : Moments.text(moment, column.kind(), settings.zone(), Moments.SECONDS);
    }

    /** Words where there is room for words, numbers where there is not. */
    private static Form form(String name, Column.Kind kind) {
        return switch (name) {
            case "duration", "billsec" ->
                    kind == Column.Kind.NUMBER ? Form.FRACTIONAL : Form.READABLE;
            case "disposition", "amaflags" -> kind == Column.Kind.TEXT ? Form.READABLE : Form.RAW;
            default -> Form.READABLE;
        };
    }
}
