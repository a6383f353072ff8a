package astrolabe.engine.event;

/** A place in the dialplan. */
public record Location(String context, String extension, int priority) {

    @Override
    public String toString() {
        return extension + "@" + context + ":" + priority;
    }
}
