package astrolabe.manager;

/** Something a client can ask for: its declaration and its code side by side. */
public interface Action {

    Spec spec();

    /**
     * Does what was asked. Called on the session's own virtual thread, after the dispatcher checked
     * rights and required parameters; it may block that thread, never anything else.
     *
     * @throws BadParameter with the message for the client
     * @throws InterruptedException when the session ends while the action waits
     */
    Reply handle(Request request) throws InterruptedException;
}
