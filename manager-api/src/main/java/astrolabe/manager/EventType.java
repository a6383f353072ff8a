package astrolabe.manager;

import java.util.ArrayList;
import java.util.List;

/**
 * The declaration of an event, beside its translator.
 *
 * @param name the event's name on the wire
 * @param since the first version that had it
 * @param privileges a session sees the event only when its mask has all of these
 * @param synopsis when it is sent, in one sentence
 * @param fields its own fields in wire order; blocks of a channel or bridge are named once
 */
public record EventType(
        String name,
        String since,
        Privileges privileges,
        String synopsis,
        List<EventField> fields) {

    /**
     * A field of an event.
     *
     * @param name the header's name; a snapshot block is written as {@code (channel)}, with its
     *     prefix in front
     * @param says what it means
     */
    public record EventField(String name, String says) {

        /** The headers that it stands for: one, or all those of a snapshot. */
        public List<String> names() {
            return SnapshotFields.of(name);
        }
    }

    public EventType {
        fields = List.copyOf(fields);
        if (privileges.isEmpty() || synopsis.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " must name its class and say when it is sent");
        }
    }

    public static EventType of(String name, Privilege privilege, String synopsis) {
        return new EventType(name, "", Privileges.of(privilege), synopsis, List.of());
    }

    public EventType since(String version) {
        return new EventType(name, version, privileges, synopsis, fields);
    }

    public EventType with(String field, String says) {
        List<EventField> more = new ArrayList<>(fields);
        more.add(new EventField(field, says));
        return new EventType(name, since, privileges, synopsis, more);
    }
}
