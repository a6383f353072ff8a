package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.ChannelState;
import java.time.Duration;

/** Answers a call and gives its audio a moment to arrive. On the channel's strand. */
final class Answering {

    /**
     * How long a freshly answered call may take until its audio flows: a prompt started earlier
     * would lose its first word.
     */
    private static final Duration MEDIA = Duration.ofMillis(500);

    private Answering() {}

    /** Does nothing for a call that is up; returns whether the call may go on. */
    static boolean answer(Channel channel) {
        if (channel.state() == ChannelState.UP) {
            return true;
        }
        channel.answer();
        return waitForMedia(channel);
    }

    private static boolean waitForMedia(Channel channel) {
        long deadline = channel.in(MEDIA);
        while (true) {
            switch (channel.await(deadline)) {
                case Signal.TimedOut _, Signal.Ready _, Frame.Voice _ -> {
                    return true;
                }
                case Signal.Interrupted _ -> {
                    return false;
                }
                case Frame _ -> {
                    // no audio yet
                }
            }
        }
    }
}
