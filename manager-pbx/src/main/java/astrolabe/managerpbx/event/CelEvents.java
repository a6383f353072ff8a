package astrolabe.managerpbx.event;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.EventKind;
import astrolabe.engine.event.LoggedEvent;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import java.util.List;

/** The event that carries channel event logging. */
final class CelEvents {

    private static final EventType LOGGED =
            EventType.of("CEL", CALL, "Something of a channel's life is logged.")
                    .with("EventName", "What happened; its own name when the dialplan made it up.")
                    .with("AccountCode", "The account charged.")
                    .with("CallerIDnum", "The caller's number.")
                    .with("CallerIDname", "The caller's name.")
                    .with("CallerIDani", "The caller's billing number.")
                    .with("CallerIDrdnis", "Who sent the call on.")
                    .with("CallerIDdnid", "The number dialled.")
                    .with("Exten", "The extension.")
                    .with("Context", "Its context.")
                    .with("Channel", "The channel.")
                    .with("Application", "The application concerned.")
                    .with("AppData", "Its arguments.")
                    .with("EventTime", "When it happened.")
                    .with("AMAFlags", "How the call is to be billed.")
                    .with("UniqueID", "The channel's unique id.")
                    .with("LinkedID", "The call's id.")
                    .with("Userfield", "What the dialplan noted.")
                    .with("Peer", "The other channels, with commas between them.")
                    .with("PeerAccount", "The other channel's account.")
                    .with("Extra", "Further facts as a JSON object.");

    private CelEvents() {}

    static List<EventType> types() {
        return List.of(LOGGED);
    }

    static void logged(EventWriter out, LoggedEvent event, String time) {
        ChannelSnapshot channel = event.channel();
        boolean own = event.kind() == EventKind.USER_DEFINED && !event.name().isEmpty();
        out.begin(LOGGED)
                .field("EventName", own ? event.name() : event.kind().name())
                .field("AccountCode", channel.account())
                .field("CallerIDnum", channel.caller().number())
                .field("CallerIDname", channel.caller().name())
                .field("CallerIDani", channel.callerAni())
                .field("CallerIDrdnis", "")
                .field("CallerIDdnid", channel.dialedNumber())
                .field("Exten", channel.extension())
                .field("Context", channel.context())
                .field("Channel", channel.name())
                .field("Application", event.application())
                .field("AppData", event.data())
                .field("EventTime", time)
                .field("AMAFlags", channel.amaFlags())
                .field("UniqueID", channel.uniqueId())
                .field("LinkedID", channel.linkedId())
                .field("Userfield", channel.userField())
                .field("Peer", event.peer())
                .field("PeerAccount", channel.peerAccount())
                .field("Extra", event.extra());
        out.end();
    }
}
