package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.time.Duration;

/** Answers a call that still rings. */
final class AnswerApplication implements Application {

    /**
     * How long a freshly answered call may take until its audio flows: a prompt started earlier
     * would lose its first word.
     */
    private static final Duration MEDIA = Duration.ofMillis(500);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Answer",
                        "pbx_builtins",
                        "Answer the call if it still rings.",
                        "[delay]",
                        "[nocdr]")
                .says(
                        "Waits a moment for audio to arrive, or for the delay given in milliseconds. A call that is up"
                                + " already goes on at once.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        if (channel.state() == ChannelState.UP) {
            return Outcome.NEXT;
        }
        channel.answer();
        Duration delay = Texts.milliseconds(Arguments.of(data).at(0));
        return delay.isZero()
                ? Outcome.unless(!waitForMedia(channel))
                : Outcome.unless(!channel.sleep(delay));
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
