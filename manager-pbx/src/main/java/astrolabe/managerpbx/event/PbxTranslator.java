package astrolabe.managerpbx.event;

import astrolabe.engine.event.PbxEvent;
import astrolabe.manager.EventSink;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts what the engine says into the words of the manager interface. Every kind of happening has
 * its case.
 */
public final class PbxTranslator {

    private PbxTranslator() {}

    /** The declarations of all events of the engine. */
    public static List<EventType> types() {
        return Stream.of(
                        ChannelEvents.types(),
                        CallEvents.types(),
                        TransferEvents.types(),
                        StateEvents.types(),
                        CdrEvents.types(),
                        CelEvents.types())
                .flatMap(List::stream)
                .toList();
    }

    /** A listener for an engine that hands everything to the event log, to be translated there. */
    public static Consumer<PbxEvent> into(EventSink sink) {
        return event -> sink.publish(writer -> translate(event, writer));
    }

    /** Writes the event's words. */
    public static void translate(PbxEvent event, EventWriter out) {
        switch (event) {
            case PbxEvent.ChannelCreated created -> ChannelEvents.created(out, created);
            case PbxEvent.StateChanged changed -> ChannelEvents.state(out, changed);
            case PbxEvent.StepEntered entered -> ChannelEvents.step(out, entered);
            case PbxEvent.CallerChanged changed -> ChannelEvents.caller(out, changed);
            case PbxEvent.AccountChanged changed -> ChannelEvents.account(out, changed);
            case PbxEvent.ConnectedLineChanged changed -> ChannelEvents.connected(out, changed);
            case PbxEvent.Renamed renamed -> ChannelEvents.renamed(out, renamed);
            case PbxEvent.HangupRequested requested ->
                    ChannelEvents.hangupRequested(out, requested);
            case PbxEvent.DialplanEnded ended -> ChannelEvents.dialplanEnded(out, ended);
            case PbxEvent.HungUp hungUp -> ChannelEvents.hungUp(out, hungUp);
            case PbxEvent.VariableSet set -> ChannelEvents.variable(out, set);
            case PbxEvent.GlobalVariableSet set -> ChannelEvents.global(out, set);
            case PbxEvent.DigitBegan began -> ChannelEvents.digitBegan(out, began);
            case PbxEvent.DigitEnded ended -> ChannelEvents.digitEnded(out, ended);
            case PbxEvent.Flashed flashed -> ChannelEvents.flashed(out, flashed);
            case PbxEvent.Held held -> ChannelEvents.held(out, held);
            case PbxEvent.Unheld unheld -> ChannelEvents.unheld(out, unheld);
            case PbxEvent.MusicStarted started -> ChannelEvents.musicStarted(out, started);
            case PbxEvent.MusicStopped stopped -> ChannelEvents.musicStopped(out, stopped);
            case PbxEvent.HangupHandlerPushed pushed -> ChannelEvents.handlerPushed(out, pushed);
            case PbxEvent.HangupHandlerPopped popped -> ChannelEvents.handlerPopped(out, popped);
            case PbxEvent.HangupHandlerRan ran -> ChannelEvents.handlerRan(out, ran);
            case PbxEvent.UserEventSent sent -> ChannelEvents.userEvent(out, sent);
            case PbxEvent.LocalBridged bridged -> CallEvents.localBridged(out, bridged);
            case PbxEvent.LocalOptimizationBegan began -> CallEvents.optimizationBegan(out, began);
            case PbxEvent.LocalOptimizationEnded ended -> CallEvents.optimizationEnded(out, ended);
            case PbxEvent.DialBegan began -> CallEvents.dialBegan(out, began);
            case PbxEvent.DialProgressed progressed -> CallEvents.dialProgressed(out, progressed);
            case PbxEvent.DialEnded ended -> CallEvents.dialEnded(out, ended);
            case PbxEvent.PickedUp picked -> CallEvents.pickedUp(out, picked);
            case PbxEvent.BridgeCreated created -> CallEvents.bridgeCreated(out, created);
            case PbxEvent.BridgeEntered entered -> CallEvents.bridgeEntered(out, entered);
            case PbxEvent.BridgeLeft left -> CallEvents.bridgeLeft(out, left);
            case PbxEvent.BridgeMerged merged -> CallEvents.bridgeMerged(out, merged);
            case PbxEvent.BridgeDestroyed destroyed -> CallEvents.bridgeDestroyed(out, destroyed);
            case PbxEvent.BlindTransferred transferred -> TransferEvents.blind(out, transferred);
            case PbxEvent.AttendedTransferred transferred ->
                    TransferEvents.attended(out, transferred);
            case PbxEvent.OriginateEnded(var report) -> CallEvents.originateEnded(out, report);
            case PbxEvent.DeviceStateChanged changed -> StateEvents.device(out, changed);
            case PbxEvent.ExtensionStateChanged changed -> StateEvents.extension(out, changed);
            case PbxEvent.ExtensionPresenceChanged changed ->
                    StateEvents.extensionPresence(out, changed);
            case PbxEvent.PresenceChanged changed -> StateEvents.presence(out, changed);
            case PbxEvent.Reloaded reloaded -> StateEvents.reloaded(out, reloaded);
            case PbxEvent.ModuleLoaded loaded -> StateEvents.loaded(out, loaded);
            case PbxEvent.ModuleUnloaded unloaded -> StateEvents.unloaded(out, unloaded);
            case PbxEvent.TestStateReached reached -> StateEvents.test(out, reached);
            case PbxEvent.CallRecorded(var record, var notes) ->
                    CdrEvents.record(out, record, notes);
            case PbxEvent.ChannelLogged(var logged, var time) ->
                    CelEvents.logged(out, logged, time);
        }
    }
}
