package astrolabe.engine.time;

/** A task that waits for its moment. */
@FunctionalInterface
public interface Timer {

    /** Takes the task back; without effect when it already ran. Any thread. */
    void cancel();
}
