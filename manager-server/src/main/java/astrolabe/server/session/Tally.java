package astrolabe.server.session;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the server does. Any thread. */
public final class Tally {

    public final LongAdder accepted = new LongAdder();
    public final LongAdder refused = new LongAdder();
    public final LongAdder logins = new LongAdder();
    public final LongAdder failedLogins = new LongAdder();
    public final LongAdder requests = new LongAdder();
    public final LongAdder lagged = new LongAdder();
}
