package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.time.Duration;

/** Answers a call that still rings. */
final class AnswerApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Answer",
                        "pbx_builtins",
                        "Answer the call if it still rings.",
                        "[delay]",
                        "[options]")
                .says(
                        "Waits a moment for audio to arrive, or for the delay given in milliseconds. A call that is up"
                                + " already goes on at once.")
                .option("i", "Go on at once instead of waiting for audio.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        if (channel.state() == ChannelState.UP) {
            return Outcome.NEXT;
        }
        Arguments arguments = Arguments.of(data);
        Duration delay = Texts.milliseconds(arguments.at(0));
        if (delay.isZero() && arguments.at(1).indexOf('i') < 0) {
            return Outcome.unless(!Answering.answer(channel));
        }
        channel.answer();
        return Outcome.unless(!channel.sleep(delay));
    }
}
