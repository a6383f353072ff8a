package astrolabe.server;

import astrolabe.server.log.EventLog;
import astrolabe.server.session.Tally;

/** The counters of a running server. */
record TalliedCounters(Tally tally, EventLog log) implements Counters {

    @Override
    public long accepted() {
        return tally.accepted.sum();
    }

    @Override
    public long refused() {
        return tally.refused.sum();
    }

    @Override
    public long logins() {
        return tally.logins.sum();
    }

    @Override
    public long failedLogins() {
        return tally.failedLogins.sum();
    }

    @Override
    public long requests() {
        return tally.requests.sum();
    }

    @Override
    public long cutOff() {
        return tally.lagged.sum();
    }

    @Override
    public long eventsPublished() {
        return log.published();
    }

    @Override
    public long eventsLost() {
        return log.lost();
    }
}
