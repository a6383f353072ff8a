package astrolabe.manager;

import java.util.Map;

/** Who sent a request: the account of the session, as far as actions may know it. */
public interface Caller {

    /** The account's name as the client wrote it at login. */
    String account();

    /** The classes of events this session may see at most. */
    Privileges read();

    /** The classes of actions this session may call. */
    Privileges write();

    /**
     * The channel variables that the account puts on every call it originates, in configured order.
     */
    Map<String, String> variables();

    /**
     * Says that the action is about to wait. Until then the session's events are held back so that
     * they follow the reply; from here on they flow to the client while the action waits.
     */
    void awaits();
}
