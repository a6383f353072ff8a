package astrolabe.engine.pbx;

import astrolabe.engine.channel.Channel;

/**
 * An application of the dialplan: its declaration and its code side by side. Used by many channels
 * at once.
 */
public interface Application {

    ApplicationSpec spec();

    /**
     * Runs on the channel's strand and may wait there, through the channel's waits only.
     *
     * @param data the argument text, variables already replaced
     */
    Outcome run(Channel channel, String data);
}
