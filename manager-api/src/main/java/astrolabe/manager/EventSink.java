package astrolabe.manager;

/** Where happenings go to become events of the log. */
@FunctionalInterface
public interface EventSink {

    /** Hands an event over. Never blocks; order on the wire is order of publication. Any thread. */
    void publish(PendingEvent event);
}
