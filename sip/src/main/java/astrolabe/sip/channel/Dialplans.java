package astrolabe.sip.channel;

/** Whether calls find something in the dialplan. Thread-safe. */
@FunctionalInterface
public interface Dialplans {

    /**
     * @param caller the number of whoever calls, may be empty
     */
    boolean exists(String context, String extension, String caller);
}
