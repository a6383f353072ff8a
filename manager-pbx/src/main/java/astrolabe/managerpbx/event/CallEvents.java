package astrolabe.managerpbx.event;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.OriginateReport;
import astrolabe.engine.event.PbxEvent;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import java.util.List;
import java.util.Optional;

/** The events of calls between channels: dialling, bridges, Local pairs, originated calls. */
final class CallEvents {

    private static final EventType DIAL_BEGIN =
            dial("DialBegin", "Somebody is called.")
                    .with("DialString", "What was dialled, without the technology.");
    private static final EventType DIAL_STATE =
            dial("DialState", "A called party rings or makes progress.")
                    .with("DialStatus", "RINGING, PROCEEDING or PROGRESS.")
                    .with("Forward", "Where the call was forwarded to, if it was.");
    private static final EventType DIAL_END =
            dial("DialEnd", "A called party answered or it is sure that it will not.")
                    .with(
                            "DialStatus",
                            "How it ended: ANSWER, BUSY, NOANSWER, CANCEL, CONGESTION …")
                    .with("Forward", "Where the call was forwarded to, if it was.");
    private static final EventType PICKUP =
            EventType.of("Pickup", CALL, "A channel answered the call that another one rang for.")
                    .with("(channel)", "Who answered.")
                    .with("(Target channel)", "Who rang.");
    private static final EventType BRIDGE_CREATE =
            EventType.of("BridgeCreate", CALL, "A bridge was made.")
                    .with("(bridge)", "The bridge.");
    private static final EventType BRIDGE_ENTER =
            EventType.of("BridgeEnter", CALL, "A channel entered a bridge.")
                    .with("(bridge)", "The bridge, the channel counted in.")
                    .with("(channel)", "The channel.")
                    .with("SwapUniqueid", "The channel whose place it took, if it took one.");
    private static final EventType BRIDGE_LEAVE =
            EventType.of("BridgeLeave", CALL, "A channel left a bridge.")
                    .with("(bridge)", "The bridge, the channel no longer counted.")
                    .with("(channel)", "The channel.");
    private static final EventType BRIDGE_MERGE =
            EventType.of("BridgeMerge", CALL, "The channels of one bridge move to another.")
                    .with("(To bridge)", "Where they go.")
                    .with("(From bridge)", "Where they come from.");
    private static final EventType BRIDGE_DESTROY =
            EventType.of("BridgeDestroy", CALL, "A bridge is gone.")
                    .with("(bridge)", "The bridge.");
    private static final EventType LOCAL_BRIDGE =
            EventType.of("LocalBridge", CALL, "The two halves of a Local channel are set up.")
                    .with("(LocalOne channel)", "The half of whoever dialled.")
                    .with("(LocalTwo channel)", "The half that runs the dialplan.")
                    .with("Context", "Where it runs the dialplan.")
                    .with("Exten", "At this extension.")
                    .with("LocalOptimization", "Whether the pair may make room later: Yes or No.");
    private static final EventType OPTIMIZATION_BEGIN =
            EventType.of("LocalOptimizationBegin", CALL, "A Local pair begins to make room.")
                    .with("(LocalOne channel)", "The first half.")
                    .with("(LocalTwo channel)", "The second half.")
                    .with("(Source channel)", "The channel that moves.")
                    .with("DestUniqueId", "The unique id of the channel that it will talk to.")
                    .with("Id", "The number of this optimization.");
    private static final EventType OPTIMIZATION_END =
            EventType.of("LocalOptimizationEnd", CALL, "A Local pair made room.")
                    .with("(LocalOne channel)", "The first half.")
                    .with("(LocalTwo channel)", "The second half.")
                    .with("Success", "Yes or No.")
                    .with("Id", "The number of this optimization.");
    private static final EventType ORIGINATE_RESPONSE =
            EventType.of(
                            "OriginateResponse",
                            CALL,
                            "An asynchronous Originate was answered or failed.")
                    .with("ActionID", "That of the request, if it had one.")
                    .with("Response", "Success or Failure.")
                    .with("Channel", "The channel's name; what was dialled when there is none.")
                    .with("Context", "Where it runs the dialplan, if it does.")
                    .with("Exten", "At this extension.")
                    .with("Application", "What it runs instead of the dialplan.")
                    .with("Data", "With these arguments.")
                    .with(
                            "Reason",
                            "0 not placed, 1 far end hung up, 3 no answer, 4 answered, 5 busy, 8 congestion.")
                    .with("Uniqueid", "The channel's unique id.")
                    .with("CallerIDNum", "The caller's number.")
                    .with("CallerIDName", "The caller's name.");

    private CallEvents() {}

    static List<EventType> types() {
        return List.of(
                DIAL_BEGIN,
                DIAL_STATE,
                DIAL_END,
                PICKUP,
                BRIDGE_CREATE,
                BRIDGE_ENTER,
                BRIDGE_LEAVE,
                BRIDGE_MERGE,
                BRIDGE_DESTROY,
                LOCAL_BRIDGE,
                OPTIMIZATION_BEGIN,
                OPTIMIZATION_END,
                ORIGINATE_RESPONSE);
    }

    private static EventType dial(String name, String synopsis) {
        return EventType.of(name, CALL, synopsis)
                .with("(channel)", "Who calls; missing when the call was originated.")
                .with("(Dest channel)", "The called channel.");
    }

    private static Fields begin(
            EventWriter out,
            EventType type,
            Optional<ChannelSnapshot> caller,
            ChannelSnapshot callee) {
        Fields fields = out.begin(type);
        caller.ifPresent(channel -> Blocks.channel(fields, channel));
        Blocks.channel(fields, "Dest", callee);
        return fields;
    }

    static void dialBegan(EventWriter out, PbxEvent.DialBegan event) {
        begin(out, DIAL_BEGIN, event.caller(), event.callee())
                .field("DialString", event.dialString());
        out.end();
    }

    static void dialProgressed(EventWriter out, PbxEvent.DialProgressed event) {
        status(
                begin(out, DIAL_STATE, event.caller(), event.callee()),
                event.status(),
                event.forward());
        out.end();
    }

    static void dialEnded(EventWriter out, PbxEvent.DialEnded event) {
        status(
                begin(out, DIAL_END, event.caller(), event.callee()),
                event.status(),
                event.forward());
        out.end();
    }

    static void pickedUp(EventWriter out, PbxEvent.PickedUp event) {
        Fields fields = out.begin(PICKUP);
        Blocks.channel(fields, "", event.channel());
        Blocks.channel(fields, "Target", event.target());
        out.end();
    }

    private static void status(Fields fields, String status, String forward) {
        Fields _ = fields.field("DialStatus", status);
        if (!forward.isEmpty()) {
            Fields _ = fields.field("Forward", forward);
        }
    }

    static void bridgeCreated(EventWriter out, PbxEvent.BridgeCreated event) {
        bridge(out, BRIDGE_CREATE, event.bridge());
    }

    static void bridgeDestroyed(EventWriter out, PbxEvent.BridgeDestroyed event) {
        bridge(out, BRIDGE_DESTROY, event.bridge());
    }

    private static void bridge(EventWriter out, EventType type, BridgeSnapshot bridge) {
        Blocks.bridge(out.begin(type), bridge);
        out.end();
    }

    static void bridgeEntered(EventWriter out, PbxEvent.BridgeEntered event) {
        Fields fields = out.begin(BRIDGE_ENTER);
        Blocks.bridge(fields, event.bridge());
        Blocks.channel(fields, event.channel());
        event.swapped().ifPresent(id -> fields.field("SwapUniqueid", id));
        out.end();
    }

    static void bridgeLeft(EventWriter out, PbxEvent.BridgeLeft event) {
        Fields fields = out.begin(BRIDGE_LEAVE);
        Blocks.bridge(fields, event.bridge());
        Blocks.channel(fields, event.channel());
        out.end();
    }

    static void bridgeMerged(EventWriter out, PbxEvent.BridgeMerged event) {
        Fields fields = out.begin(BRIDGE_MERGE);
        Blocks.bridge(fields, "To", event.to());
        Blocks.bridge(fields, "From", event.from());
        out.end();
    }

    static void localBridged(EventWriter out, PbxEvent.LocalBridged event) {
        pair(out.begin(LOCAL_BRIDGE), event.one(), event.two())
                .field("Context", event.context())
                .field("Exten", event.extension())
                .field("LocalOptimization", yes(event.optimizes()));
        out.end();
    }

    static void optimizationBegan(EventWriter out, PbxEvent.LocalOptimizationBegan event) {
        Fields fields = pair(out.begin(OPTIMIZATION_BEGIN), event.one(), event.two());
        Blocks.channel(fields, "Source", event.source());
        Fields _ = fields.field("DestUniqueId", event.destinationId()).field("Id", event.id());
        out.end();
    }

    static void optimizationEnded(EventWriter out, PbxEvent.LocalOptimizationEnded event) {
        pair(out.begin(OPTIMIZATION_END), event.one(), event.two())
                .field("Success", yes(event.succeeded()))
                .field("Id", event.id());
        out.end();
    }

    private static Fields pair(Fields fields, ChannelSnapshot one, ChannelSnapshot two) {
        Blocks.channel(fields, "LocalOne", one);
        Blocks.channel(fields, "LocalTwo", two);
        return fields;
    }

    private static String yes(boolean value) {
        return value ? "Yes" : "No";
    }

    static void originateEnded(EventWriter out, OriginateReport report) {
        Fields fields = out.begin(ORIGINATE_RESPONSE);
        report.requestId().ifPresent(id -> fields.field("ActionID", id));
        Fields _ =
                fields.field("Response", report.succeeded() ? "Success" : "Failure")
                        .field("Channel", report.channel());
        if (report.location().isPresent()) {
            Fields _ =
                    fields.field("Context", report.location().get().context())
                            .field("Exten", report.location().get().extension());
        } else {
            Fields _ =
                    fields.field("Application", report.application()).field("Data", report.data());
        }
        Fields _ =
                fields.field("Reason", report.reason())
                        .field("Uniqueid", Blocks.known(report.uniqueId()))
                        .field("CallerIDNum", Blocks.known(report.caller().number()))
                        .field("CallerIDName", Blocks.known(report.caller().name()));
        report.reported()
                .forEach((name, value) ->
                        fields.field(
                                "ChanVariable(" + report.channel() + ")",
                                name + "=" + Blocks.escaped(value)));
        out.end();
    }
}
