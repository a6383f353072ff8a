package astrolabe.server;

/** What a server has done since it started. */
public interface Counters {

    /** Connections that were greeted. */
    long accepted();

    /** Connections closed at once, since too many had not logged in. */
    long refused();

    long logins();

    long failedLogins();

    /** Requests answered. */
    long requests();

    /** Connections cut off since they did not read their events. */
    long cutOff();

    long eventsPublished();

    /** Events that came faster than they could be written. */
    long eventsLost();
}
