package astrolabe.managerpbx.program;

import astrolabe.engine.channel.Channels;

/** Waits for the channels of an engine before it has the program stopped. Thread-safe. */
public final class EngineShutdown implements Shutdown {

    private final Channels channels;
    private final Runnable stop;
    private boolean stopping; // guarded by this

    /**
     * @param stop stops the program; called once, must return at once
     */
    public EngineShutdown(Channels channels, Runnable stop) {
        this.channels = channels;
        this.stop = stop;
    }

    @Override
    public void now() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
        }
        stop.run();
    }

    @Override
    public void gracefully() {
        channels.close();
        channels.whenEmpty(this::now);
    }

    @Override
    public void whenConvenient() {
        channels.whenEmpty(this::now);
    }

    @Override
    public void abort() {
        channels.whenEmpty(() -> {});
        channels.reopen();
    }
}
