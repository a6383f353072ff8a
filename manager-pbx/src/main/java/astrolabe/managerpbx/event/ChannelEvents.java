package astrolabe.managerpbx.event;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.DIALPLAN;
import static astrolabe.manager.Privilege.DTMF;
import static astrolabe.manager.Privilege.USER;

import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PbxEvent;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import astrolabe.manager.Privilege;
import java.util.List;

/**
 * The events of a single channel: its life, its place in the dialplan, who is on it, what it hears.
 */
final class ChannelEvents {

    private static final String TECHNOLOGY_CAUSE =
            "The technology's own word for it, such as the code of a response, if it has one.";

    private static final EventType NEWCHANNEL = channel("Newchannel", CALL, "A channel was made.");
    private static final EventType NEWSTATE =
            channel("Newstate", CALL, "A channel's state changed.");
    private static final EventType NEWEXTEN =
            channel("Newexten", DIALPLAN, "A channel stands at another step of the dialplan.")
                    .with("Extension", "The extension it stands at.")
                    .with("Application", "What it executes there.")
                    .with("AppData", "With these arguments, variables replaced.");
    private static final EventType NEWCALLERID =
            channel("NewCallerid", CALL, "The identity of a channel's party changed.")
                    .with("CID-CallingPres", "The presentation, as a number and in words.");
    private static final EventType NEWACCOUNTCODE =
            channel("NewAccountCode", CALL, "A channel's account code changed.")
                    .with("OldAccountCode", "What it was before.");
    private static final EventType NEWCONNECTEDLINE =
            channel("NewConnectedLine", CALL, "Whom a channel's party talks to changed.");
    private static final EventType RENAME =
            EventType.of("Rename", CALL, "A channel got another name.")
                    .with("Channel", "The old name.")
                    .with("Newname", "The new one.")
                    .with("Uniqueid", "The channel's unique id.");
    private static final EventType HANGUP_REQUEST =
            channel("HangupRequest", CALL, "The far end of a channel asks for its end.")
                    .with("Cause", "Why, as a number of Q.850; 0 when none was given.")
                    .with("TechCause", TECHNOLOGY_CAUSE);
    private static final EventType SOFT_HANGUP_REQUEST =
            channel("SoftHangupRequest", CALL, "A channel is over as far as its dialplan goes.")
                    .with("Cause", "Always 16.")
                    .with("TechCause", TECHNOLOGY_CAUSE);
    private static final EventType HANGUP =
            channel("Hangup", CALL, "A channel is gone; the last event about it.")
                    .with("Cause", "Why, as a number of Q.850.")
                    .with("Cause-txt", "The same in words.")
                    .with("TechCause", TECHNOLOGY_CAUSE);
    private static final EventType VARSET =
            channel("VarSet", DIALPLAN, "A variable was set; a global one has the channel none.")
                    .with("Variable", "Its name, with the mark of inheritance as it was set.")
                    .with("Value", "Its value, escaped as C does.");
    private static final EventType DTMF_BEGIN =
            channel("DTMFBegin", DTMF, "A digit begins on a channel.")
                    .with("Digit", "Which.")
                    .with("Direction", "Received from the far end, or Sent to it.");
    private static final EventType DTMF_END =
            channel("DTMFEnd", DTMF, "A digit ends on a channel.")
                    .with("Digit", "Which.")
                    .with("DurationMs", "How long it lasted, in milliseconds.")
                    .with("Direction", "Received from the far end, or Sent to it.");
    private static final EventType FLASH =
            channel("Flash", CALL, "The far end pressed its hook for a moment.");
    private static final EventType HOLD =
            channel("Hold", CALL, "The far end puts the call on hold.")
                    .with("MusicClass", "The class of music it wishes for, if it named one.");
    private static final EventType UNHOLD =
            channel("Unhold", CALL, "The far end takes the call back from hold.");
    private static final EventType MOH_START =
            channel("MusicOnHoldStart", CALL, "A channel starts to hear music.")
                    .with("Class", "The class of music.");
    private static final EventType MOH_STOP =
            channel("MusicOnHoldStop", CALL, "The music on a channel ends.");
    private static final EventType HANDLER_PUSH =
            channel(
                            "HangupHandlerPush",
                            DIALPLAN,
                            "A hangup handler was put on top of a channel's.")
                    .with("Handler", "Where it is in the dialplan.");
    private static final EventType HANDLER_POP =
            channel("HangupHandlerPop", DIALPLAN, "The uppermost hangup handler was taken away.")
                    .with("Handler", "Where it is in the dialplan.");
    private static final EventType HANDLER_RUN =
            channel("HangupHandlerRun", DIALPLAN, "A hangup handler runs.")
                    .with("Handler", "Where it is in the dialplan.");
    private static final EventType USER_EVENT =
            channel("UserEvent", USER, "The dialplan sent an event of its own.")
                    .with("UserEvent", "Its name; further fields are the dialplan's.");

    private ChannelEvents() {}

    static List<EventType> types() {
        return List.of(
                NEWCHANNEL,
                NEWSTATE,
                NEWEXTEN,
                NEWCALLERID,
                NEWACCOUNTCODE,
                NEWCONNECTEDLINE,
                RENAME,
                HANGUP_REQUEST,
                SOFT_HANGUP_REQUEST,
                HANGUP,
                VARSET,
                DTMF_BEGIN,
                DTMF_END,
                FLASH,
                HOLD,
                UNHOLD,
                MOH_START,
                MOH_STOP,
                HANDLER_PUSH,
                HANDLER_POP,
                HANDLER_RUN);
    }

    private static EventType channel(String name, Privilege privilege, String synopsis) {
        return EventType.of(name, privilege, synopsis).with("(channel)", "The channel.");
    }

    private static Fields begin(EventWriter out, EventType type, ChannelSnapshot channel) {
        Fields fields = out.begin(type);
        Blocks.channel(fields, channel);
        return fields;
    }

    private static void plain(EventWriter out, EventType type, ChannelSnapshot channel) {
        Fields _ = begin(out, type, channel);
        out.end();
    }

    static void created(EventWriter out, PbxEvent.ChannelCreated event) {
        plain(out, NEWCHANNEL, event.channel());
    }

    static void state(EventWriter out, PbxEvent.StateChanged event) {
        plain(out, NEWSTATE, event.channel());
    }

    static void step(EventWriter out, PbxEvent.StepEntered event) {
        ChannelSnapshot channel = event.channel();
        begin(out, NEWEXTEN, channel)
                .field("Extension", channel.extension())
                .field("Application", channel.application())
                .field("AppData", channel.data());
        out.end();
    }

    static void caller(EventWriter out, PbxEvent.CallerChanged event) {
        begin(out, NEWCALLERID, event.channel())
                .field(
                        "CID-CallingPres",
                        event.channel().caller().presentation()
                                + " ("
                                + event.channel().caller().presentationText()
                                + ")");
        out.end();
    }

    static void account(EventWriter out, PbxEvent.AccountChanged event) {
        begin(out, NEWACCOUNTCODE, event.channel()).field("OldAccountCode", event.oldAccount());
        out.end();
    }

    static void connected(EventWriter out, PbxEvent.ConnectedLineChanged event) {
        plain(out, NEWCONNECTEDLINE, event.channel());
    }

    static void renamed(EventWriter out, PbxEvent.Renamed event) {
        out.begin(RENAME)
                .field("Channel", event.channel().name())
                .field("Newname", event.newName())
                .field("Uniqueid", event.channel().uniqueId());
        out.end();
    }

    static void hangupRequested(EventWriter out, PbxEvent.HangupRequested event) {
        Fields fields = begin(out, HANGUP_REQUEST, event.channel()).field("Cause", event.cause());
        technologyCause(fields, event.technologyCause());
        out.end();
    }

    static void dialplanEnded(EventWriter out, PbxEvent.DialplanEnded event) {
        Fields fields =
                begin(out, SOFT_HANGUP_REQUEST, event.channel())
                        .field("Cause", HangupCause.NORMAL_CLEARING.number());
        technologyCause(fields, event.technologyCause());
        out.end();
    }

    static void hungUp(EventWriter out, PbxEvent.HungUp event) {
        int cause = event.channel().hangupCause();
        Fields fields =
                begin(out, HANGUP, event.channel())
                        .field("Cause", cause)
                        .field("Cause-txt", HangupCause.textOf(cause));
        technologyCause(fields, event.technologyCause());
        out.end();
    }

    private static void technologyCause(Fields fields, String cause) {
        if (!cause.isEmpty()) {
            Fields _ = fields.field("TechCause", cause);
        }
    }

    static void variable(EventWriter out, PbxEvent.VariableSet event) {
        begin(out, VARSET, event.channel())
                .field("Variable", event.name())
                .field("Value", Blocks.escaped(event.value()));
        out.end();
    }

    static void global(EventWriter out, PbxEvent.GlobalVariableSet event) {
        out.begin(VARSET)
                .field("Channel", "none")
                .field("Uniqueid", "none")
                .field("Variable", event.name())
                .field("Value", Blocks.escaped(event.value()));
        out.end();
    }

    static void digitBegan(EventWriter out, PbxEvent.DigitBegan event) {
        begin(out, DTMF_BEGIN, event.channel())
                .field("Digit", String.valueOf(event.digit()))
                .field("Direction", event.direction().label());
        out.end();
    }

    static void digitEnded(EventWriter out, PbxEvent.DigitEnded event) {
        begin(out, DTMF_END, event.channel())
                .field("Digit", String.valueOf(event.digit()))
                .field("DurationMs", event.length().toMillis())
                .field("Direction", event.direction().label());
        out.end();
    }

    static void flashed(EventWriter out, PbxEvent.Flashed event) {
        plain(out, FLASH, event.channel());
    }

    static void held(EventWriter out, PbxEvent.Held event) {
        Fields fields = begin(out, HOLD, event.channel());
        event.musicClass().ifPresent(music -> fields.field("MusicClass", music));
        out.end();
    }

    static void unheld(EventWriter out, PbxEvent.Unheld event) {
        plain(out, UNHOLD, event.channel());
    }

    static void musicStarted(EventWriter out, PbxEvent.MusicStarted event) {
        begin(out, MOH_START, event.channel()).field("Class", event.musicClass());
        out.end();
    }

    static void musicStopped(EventWriter out, PbxEvent.MusicStopped event) {
        plain(out, MOH_STOP, event.channel());
    }

    static void handlerPushed(EventWriter out, PbxEvent.HangupHandlerPushed event) {
        begin(out, HANDLER_PUSH, event.channel()).field("Handler", event.handler());
        out.end();
    }

    static void handlerPopped(EventWriter out, PbxEvent.HangupHandlerPopped event) {
        begin(out, HANDLER_POP, event.channel()).field("Handler", event.handler());
        out.end();
    }

    static void handlerRan(EventWriter out, PbxEvent.HangupHandlerRan event) {
        begin(out, HANDLER_RUN, event.channel()).field("Handler", event.handler());
        out.end();
    }

    static void userEvent(EventWriter out, PbxEvent.UserEventSent event) {
        Fields fields = begin(out, USER_EVENT, event.channel()).field("UserEvent", event.name());
        event.headers().forEach(fields::field);
        out.end();
    }
}
