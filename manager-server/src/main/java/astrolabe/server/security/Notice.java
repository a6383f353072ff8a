package astrolabe.server.security;

import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import astrolabe.manager.PendingEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * One security event being put together; its fields go to the event log and to a log line alike.
 */
final class Notice implements PendingEvent {

    private record Field(String name, String value) {}

    private final EventType type;
    private final List<Field> fields = new ArrayList<>();

    Notice(EventType type) {
        this.type = type;
    }

    Notice with(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    @Override
    public void writeTo(EventWriter writer) {
        Fields event = writer.begin(type);
        fields.forEach(field -> event.field(field.name(), field.value()));
        writer.end();
    }

    /** {@code SecurityEvent="InvalidPassword",EventTV="…",…}. */
    String line() {
        StringBuilder line = new StringBuilder("SecurityEvent=\"").append(type.name()).append('"');
        for (Field field : fields) {
            line.append(',').append(field.name()).append("=\"");
            line.append(Printable.of(field.value())).append('"');
        }
        return line.toString();
    }
}
