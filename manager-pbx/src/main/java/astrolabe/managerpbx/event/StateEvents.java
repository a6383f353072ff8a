package astrolabe.managerpbx.event;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.event.PbxEvent;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import java.util.List;

/** The events of devices, extensions, presence and of the engine itself. */
final class StateEvents {

    private static final EventType DEVICE =
            EventType.of("DeviceStateChange", CALL, "A device's state may have changed.")
                    .with("Device", "The device's name.")
                    .with("State", "Its state, NOT_INUSE, INUSE, RINGING …");
    private static final EventType EXTENSION =
            EventType.of("ExtensionStatus", CALL, "The state of an extension with a hint changed.")
                    .with("Exten", "The extension.")
                    .with("Context", "Its context.")
                    .with("Hint", "The devices behind it.")
                    .with("Status", "The state as a number.")
                    .with("StatusText", "The same in words.");
    private static final EventType PRESENCE =
            EventType.of("PresenceStateChange", CALL, "Somebody's presence changed.")
                    .with("Presentity", "Whose.")
                    .with("Status", "The presence, available, away, dnd …")
                    .with("Subtype", "More of it, in free words.")
                    .with("Message", "What the person says about it.");
    private static final EventType RELOAD =
            EventType.of("Reload", SYSTEM, "A module, or everything, read its configuration anew.")
                    .with("Module", "Which, or All.")
                    .with("Status", "0 done, 2 no such module, 6 nothing to reload …");
    private static final EventType TEST =
            EventType.of(
                            "TestEvent",
                            REPORTING,
                            "A state that test harnesses wait for; only where they are switched on.")
                    .with("Type", "Always StateChange.")
                    .with("State", "The state's name.")
                    .with("AppFile", "Where it was reached.")
                    .with("AppFunction", "In this part.")
                    .with("AppLine", "At this line.");

    private StateEvents() {}

    static List<EventType> types() {
        return List.of(DEVICE, EXTENSION, PRESENCE, RELOAD, TEST);
    }

    static void device(EventWriter out, PbxEvent.DeviceStateChanged event) {
        out.begin(DEVICE).field("Device", event.device()).field("State", event.state().name());
        out.end();
    }

    static void extension(EventWriter out, PbxEvent.ExtensionStateChanged event) {
        out.begin(EXTENSION)
                .field("Exten", event.extension())
                .field("Context", event.context())
                .field("Hint", event.hint())
                .field("Status", event.state().number())
                .field("StatusText", event.state().text());
        out.end();
    }

    static void presence(EventWriter out, PbxEvent.PresenceChanged event) {
        out.begin(PRESENCE)
                .field("Presentity", event.presentity())
                .field("Status", event.status())
                .field("Subtype", event.subtype())
                .field("Message", event.message());
        out.end();
    }

    static void reloaded(EventWriter out, PbxEvent.Reloaded event) {
        out.begin(RELOAD).field("Module", event.module()).field("Status", event.status());
        out.end();
    }

    static void test(EventWriter out, PbxEvent.TestStateReached event) {
        Fields fields = out.begin(TEST);
        Fields _ =
                fields.field("Type", "StateChange")
                        .field("State", event.state())
                        .field("AppFile", event.file())
                        .field("AppFunction", event.function())
                        .field("AppLine", event.line());
        event.fields().forEach(fields::field);
        out.end();
    }
}
