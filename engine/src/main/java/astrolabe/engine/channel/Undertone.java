package astrolabe.engine.channel;

/**
 * Audio that a channel's far end hears whenever the channel waits: music on hold, a tone. Used on
 * the channel's strand only.
 */
public interface Undertone {

    /** When it is to sound next, in the scheduler's nanoseconds. */
    long due();

    /** Sends what is due; returns whether there is more to come. */
    boolean sound(Channel channel);
}
