package astrolabe.sip.registrar;

import java.time.Duration;

/** Whether a contact is there. */
public sealed interface Reachability {

    /** Nobody asks it. */
    record NotAsked() implements Reachability {}

    /** It answered, after this long. */
    record Reachable(Duration roundTrip) implements Reachability {}

    record Unreachable() implements Reachability {}
}
