package astrolabe.engine.channel;

/** The engine shuts down and takes no new channels. */
public final class EngineClosed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EngineClosed() {
        super("The engine takes no new channels");
    }
}
