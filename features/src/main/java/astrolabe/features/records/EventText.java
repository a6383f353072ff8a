package astrolabe.features.records;

import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.EventKind;
import astrolabe.engine.event.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A logged event as texts under the names that back ends have for them.
 *
 * @param texts in the order of {@link #NAMES}
 * @param moment when it happened
 */
record EventText(List<String> texts, Instant moment) {

    static final List<String> NAMES =
            List.of(
                    "id",
                    "eventtype",
                    "eventtime",
                    "userdeftype",
                    "cid_name",
                    "cid_num",
                    "cid_ani",
                    "cid_rdnis",
                    "cid_dnid",
                    "exten",
                    "context",
                    "channame",
                    "appname",
                    "appdata",
                    "amaflags",
                    "accountcode",
                    "peeraccount",
                    "uniqueid",
                    "linkedid",
                    "userfield",
                    "peer",
                    "extra");

    EventText {
        texts = List.copyOf(texts);
        if (texts.size() != NAMES.size()) {
            throw new IllegalArgumentException("a logged event has other fields");
        }
    }

    static EventText of(LoggedEvent event, String time) {
        ChannelSnapshot channel = event.channel();
        return new EventText(
                List.of(
                        Long.toString(event.number()),
                        event.kind().name(),
                        time,
                        event.name(),
                        channel.caller().name(),
                        channel.caller().number(),
                        channel.callerAni(),
                        "",
                        channel.dialedNumber(),
                        channel.extension(),
                        channel.context(),
                        channel.name(),
                        event.application(),
                        event.data(),
                        channel.amaFlags(),
                        channel.account(),
                        channel.peerAccount(),
                        channel.uniqueId(),
                        channel.linkedId(),
                        channel.userField(),
                        event.peer(),
                        event.extra()),
                event.time());
    }

    /** The table numbers its rows by itself, and its columns say how times are kept. */
    static Optional<String> value(PostgresSettings settings, EventText event, Column column) {
        return switch (column.name()) {
            case "id" -> Optional.empty();
            case "eventtype" ->
                    Optional.of(
                            settings.userDefinedByName()
                                    ? event.ownName()
                                    : event.get("eventtype"));
            case "eventtime" ->
                    Optional.of(
                            column.kind() == Column.Kind.TEXT
                                    ? event.get("eventtime")
                                    : Moments.text(
                                            event.moment,
                                            column.kind(),
                                            settings.zone(),
                                            Moments.MICROS));
            default -> event.find(column.name());
        };
    }

    /** The value of this name; empty when there is none of it. */
    Optional<String> find(String name) {
        int at = NAMES.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(texts.get(at));
    }

    /** As {@link #find}, for a name that there is. */
    String get(String name) {
        return texts.get(NAMES.indexOf(name));
    }

    /** A user's event under its own name, any other under that of its kind. */
    String ownName() {
        boolean own = get("eventtype").equals(EventKind.USER_DEFINED.name());
        return own && !get("userdeftype").isEmpty() ? get("userdeftype") : get("eventtype");
    }

    /** What templates call variables. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("eventtype", ownName());
        variables.put("eventtime", get("eventtime"));
        variables.put("eventenum", get("eventtype"));
        variables.put("userdeftype", get("userdeftype"));
        variables.put("eventextra", get("extra"));
        variables.put("BRIDGEPEER", get("peer"));
        variables.put("UNIQUEID", get("uniqueid"));
        variables.put("CHANNEL", get("channame"));
        variables.put("EXTEN", get("exten"));
        variables.put("CONTEXT", get("context"));
        return variables;
    }

    /** As texts of a journal. */
    static final class InJournal implements Codec<EventText> {
        @Override
        public List<String> encode(EventText entry) {
            List<String> texts = new ArrayList<>(entry.texts);
            texts.add(entry.moment.toString());
            return texts;
        }

        @Override
        public EventText decode(List<String> texts) {
            int last = texts.size() - 1;
            return new EventText(texts.subList(0, last), Instant.parse(texts.get(last)));
        }
    }
}
