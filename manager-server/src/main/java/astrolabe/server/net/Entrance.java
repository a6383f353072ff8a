package astrolabe.server.net;

import astrolabe.server.session.Session;

/** What a session does before its first request: one that has proven itself logs in. */
public interface Entrance {

    /** On the session's virtual thread. */
    void enter(Session session) throws InterruptedException;
}
