package astrolabe.engine.pbx;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.event.Location;

/** What comes after an application. */
public sealed interface Outcome {

    Outcome NEXT = new Next();
    Outcome HANGUP = new Hangup();

    /** The next step of the extension. */
    record Next() implements Outcome {}

    /** The end of the call. */
    record Hangup() implements Outcome {}

    /** A step elsewhere. */
    record Jump(Location target) implements Outcome {}

    /** Something else than the dialplan, which is over for this channel, its hangup code too. */
    record HandOver(Activity next) implements Outcome {}

    /** The usual end of an application that waited: on, unless the channel was told to stop. */
    static Outcome unless(boolean interrupted) {
        return interrupted ? HANGUP : NEXT;
    }
}
