package astrolabe.features.records;

import astrolabe.engine.cdr.RecordFields;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.expression.Scope;
import java.time.ZoneId;

/** Call detail records in templates: {@code CDR()}, the record's variables, and what is global. */
record CallRecordWording(Scope globals, ZoneId zone) implements Wording<CallRecord> {

    @Override
    public Scope scope(CallRecord record) {
        return new Scope() {
            @Override
            public String variable(String name) {
                String noted = record.variables().get(name);
                return noted != null ? noted : globals.variable(name);
            }

            @Override
            public String function(String name, String arguments) {
                if (!name.equals("CDR")) {
                    return globals.function(name, arguments);
                }
                RecordArguments wanted = RecordArguments.of(arguments);
                return RecordFields.read(record, wanted.name(), wanted.form(), zone).orElse("");
            }
        };
    }
}
