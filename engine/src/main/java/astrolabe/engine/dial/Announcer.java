package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;

/** Plays sounds into a call. Called on the channel's strand. */
@FunctionalInterface
public interface Announcer {

    /** Plays nothing: an engine without sounds. */
    Announcer SILENT = (channel, sounds) -> {};

    /**
     * Plays sounds to the channel's party, one after the other, and returns when they are over or
     * the channel is to stop.
     *
     * @param sounds names of sounds, joined by {@code &}
     */
    void play(Channel channel, String sounds);
}
