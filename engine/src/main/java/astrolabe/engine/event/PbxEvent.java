package astrolabe.engine.event;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened in the engine, in its own words. A record holds snapshots taken when it
 * happened, so it can be put into other words later and elsewhere.
 */
public sealed interface PbxEvent {

    /** An event about one channel above all. */
    sealed interface OfChannel extends PbxEvent {
        ChannelSnapshot channel();
    }

    record ChannelCreated(ChannelSnapshot channel) implements OfChannel {}

    record StateChanged(ChannelSnapshot channel) implements OfChannel {}

    /**
     * The channel stands at another step of the dialplan, or executes something for the first time.
     */
    record StepEntered(ChannelSnapshot channel) implements OfChannel {}

    record CallerChanged(ChannelSnapshot channel) implements OfChannel {}

    record AccountChanged(ChannelSnapshot channel, String oldAccount) implements OfChannel {}

    record ConnectedLineChanged(ChannelSnapshot channel) implements OfChannel {}

    record Renamed(ChannelSnapshot channel, String newName) implements OfChannel {}

    /**
     * The far end, or somebody on its behalf, wants the channel to end.
     *
     * @param technologyCause the reason in the technology's own words, empty when there is none
     */
    record HangupRequested(ChannelSnapshot channel, int cause, String technologyCause)
            implements OfChannel {}

    /**
     * The channel's own dialplan is over.
     *
     * @param technologyCause the reason in the technology's own words, empty when there is none
     * @param place where it would have gone on
     */
    record DialplanEnded(ChannelSnapshot channel, String technologyCause, Location place)
            implements OfChannel {}

    /**
     * The channel is gone.
     *
     * @param technologyCause the reason in the technology's own words, empty when there is none
     */
    record HungUp(ChannelSnapshot channel, String technologyCause) implements OfChannel {}

    record VariableSet(ChannelSnapshot channel, String name, String value) implements OfChannel {}

    record GlobalVariableSet(String name, String value) implements PbxEvent {}

    record DigitBegan(ChannelSnapshot channel, char digit, Direction direction)
            implements OfChannel {}

    record DigitEnded(ChannelSnapshot channel, char digit, Duration length, Direction direction)
            implements OfChannel {}

    record Flashed(ChannelSnapshot channel) implements OfChannel {}

    record Held(ChannelSnapshot channel, Optional<String> musicClass) implements OfChannel {}

    record Unheld(ChannelSnapshot channel) implements OfChannel {}

    record MusicStarted(ChannelSnapshot channel, String musicClass) implements OfChannel {}

    record MusicStopped(ChannelSnapshot channel) implements OfChannel {}

    record HangupHandlerPushed(ChannelSnapshot channel, String handler) implements OfChannel {}

    record HangupHandlerPopped(ChannelSnapshot channel, String handler) implements OfChannel {}

    record HangupHandlerRan(ChannelSnapshot channel, String handler) implements OfChannel {}

    /** The dialplan sent an event of its own; the headers are in the order given. */
    record UserEventSent(ChannelSnapshot channel, String name, Map<String, String> headers)
            implements OfChannel {}

    /** Both halves of a Local channel are set up; the second is about to run the dialplan. */
    record LocalBridged(
            ChannelSnapshot one,
            ChannelSnapshot two,
            String context,
            String extension,
            boolean optimizes)
            implements PbxEvent {}

    record LocalOptimizationBegan(
            ChannelSnapshot one,
            ChannelSnapshot two,
            ChannelSnapshot source,
            String destinationId,
            long id)
            implements PbxEvent {}

    record LocalOptimizationEnded(
            ChannelSnapshot one, ChannelSnapshot two, boolean succeeded, long id)
            implements PbxEvent {}

    record DialBegan(Optional<ChannelSnapshot> caller, ChannelSnapshot callee, String dialString)
            implements PbxEvent {}

    record DialProgressed(
            Optional<ChannelSnapshot> caller, ChannelSnapshot callee, String status, String forward)
            implements PbxEvent {}

    record DialEnded(
            Optional<ChannelSnapshot> caller, ChannelSnapshot callee, String status, String forward)
            implements PbxEvent {}

    /** A channel answered the call that another one rang for. */
    record PickedUp(ChannelSnapshot channel, ChannelSnapshot target) implements OfChannel {}

    record BridgeCreated(BridgeSnapshot bridge) implements PbxEvent {}

    record BridgeEntered(BridgeSnapshot bridge, ChannelSnapshot channel, Optional<String> swapped)
            implements OfChannel {}

    record BridgeLeft(BridgeSnapshot bridge, ChannelSnapshot channel) implements OfChannel {}

    record BridgeMerged(BridgeSnapshot to, BridgeSnapshot from) implements PbxEvent {}

    record BridgeDestroyed(BridgeSnapshot bridge) implements PbxEvent {}

    /**
     * A party sent the one it talks to elsewhere in the dialplan, or tried to.
     *
     * @param transferee who was sent; nobody when there was not exactly one
     * @param bridge where they talked, none when they did not
     * @param external whether somebody outside the call wanted it
     * @param place where to; its priority is 1
     */
    record BlindTransferred(
            TransferResult result,
            ChannelSnapshot transferer,
            Optional<ChannelSnapshot> transferee,
            Optional<BridgeSnapshot> bridge,
            boolean external,
            Location place)
            implements PbxEvent {}

    /**
     * A party brought two together whom it had talked to, or tried to.
     *
     * @param transferer the transferer as it talked to the first
     * @param bridge where it did
     * @param second the transferer as it talked to the second, which may be the same channel
     * @param secondBridge where it did
     * @param transferee the first
     * @param target the second
     * @param threeway whether the transferer stays with both
     */
    record AttendedTransferred(
            TransferResult result,
            ChannelSnapshot transferer,
            BridgeSnapshot bridge,
            ChannelSnapshot second,
            BridgeSnapshot secondBridge,
            ChannelSnapshot transferee,
            ChannelSnapshot target,
            boolean threeway)
            implements PbxEvent {}

    /** An asynchronous originate ended, well or badly. */
    record OriginateEnded(OriginateReport report) implements PbxEvent {}

    record DeviceStateChanged(String device, DeviceState state) implements PbxEvent {}

    record ExtensionStateChanged(
            String context, String extension, String hint, ExtensionState state)
            implements PbxEvent {}

    /** The presence behind a hint changed. */
    record ExtensionPresenceChanged(
            String context,
            String extension,
            String hint,
            String status,
            String subtype,
            String message)
            implements PbxEvent {}

    record PresenceChanged(String presentity, String status, String subtype, String message)
            implements PbxEvent {}

    /** A part of the engine loaded its configuration anew. */
    record Reloaded(String module, int status) implements PbxEvent {}

    /** A module was loaded while the engine ran. */
    record ModuleLoaded(String module) implements PbxEvent {}

    record ModuleUnloaded(String module) implements PbxEvent {}

    /** A test harness is told of a state; sent only where the configuration asks for it. */
    record TestStateReached(
            String state, String file, String function, int line, Map<String, String> fields)
            implements PbxEvent {}

    /**
     * A call detail record is complete.
     *
     * @param notes what the administrator wants told besides, in order
     */
    record CallRecorded(CallRecord record, Map<String, String> notes) implements PbxEvent {}

    /**
     * Something was logged of a channel.
     *
     * @param time when, as the administrator wants it written
     */
    record ChannelLogged(LoggedEvent event, String time) implements PbxEvent {}

    /** Which way a digit went, seen from the channel. */
    enum Direction {
        RECEIVED("Received"),
        SENT("Sent");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
