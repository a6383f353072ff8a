package astrolabe.server.action;

import astrolabe.manager.EventSink;
import astrolabe.manager.EventType;
import astrolabe.manager.Privilege;
import astrolabe.server.log.EventLog;
import astrolabe.server.security.SecurityEventTypes;
import astrolabe.server.session.ServerStatus;
import java.util.ArrayList;
import java.util.List;

/** The events of the manager interface itself. */
public final class ManagerEvents {

    static final EventType FULLY_BOOTED =
            EventType.of(
                            "FullyBooted",
                            Privilege.SYSTEM,
                            "Everything is loaded; also sent to each session that logs in later.")
                    .since("12.0.0")
                    .with("Uptime", "Seconds since the server started.")
                    .with("LastReload", "Seconds since the configuration was read.")
                    .with("Status", "Always Fully Booted.");

    static final EventType SHUTDOWN =
            EventType.of("Shutdown", Privilege.SYSTEM, "The server stops.")
                    .since("12.0.0")
                    .with("Shutdown", "Cleanly or Uncleanly.")
                    .with("Restart", "Whether it starts again: True or False.");

    static final EventType USER_EVENT =
            EventType.of(
                            "UserEvent",
                            Privilege.USER,
                            "A client or the dialplan has something to say.")
                    .since("12.3.0")
                    .with("UserEvent", "What its sender calls it.");

    private ManagerEvents() {}

    /** The declarations, for the registry and the reference. */
    public static List<EventType> types() {
        List<EventType> types = new ArrayList<>(SecurityEventTypes.all());
        types.addAll(List.of(FULLY_BOOTED, SHUTDOWN, USER_EVENT, EventLog.EVENTS_LOST));
        return types;
    }

    /** Tells every session that is there that everything is loaded. */
    public static void booted(EventSink sink, ServerStatus status) {
        sink.publish(writer -> {
            writer.begin(FULLY_BOOTED)
                    .field("Uptime", status.uptime().toSeconds())
                    .field("LastReload", status.sinceReload().toSeconds())
                    .field("Status", "Fully Booted");
            writer.end();
        });
    }

    /** Tells every session that the server stops. */
    public static void shutdown(EventSink sink, boolean restart) {
        sink.publish(writer -> {
            writer.beginPlain(SHUTDOWN)
                    .field("Shutdown", "Cleanly")
                    .field("Restart", restart ? "True" : "False");
            writer.end();
        });
    }
}
