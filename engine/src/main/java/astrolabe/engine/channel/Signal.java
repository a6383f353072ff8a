package astrolabe.engine.channel;

/** Why {@link Channel#await} returned. */
public sealed interface Signal permits Frame, Signal.Interrupted, Signal.Ready, Signal.TimedOut {

    /** The channel is to stop what it does: it was hung up, sent elsewhere, or its time is over. */
    record Interrupted() implements Signal {}

    /** What the caller waited for is there. */
    record Ready() implements Signal {}

    /** The deadline passed. */
    record TimedOut() implements Signal {}
}
