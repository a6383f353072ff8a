package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.time.Strand;

/** Sends the caller what comes from the caller. */
final class EchoApplication implements Application {

    private static final char END = '#';

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Echo", "app_echo", "Send audio and digits back to where they come from.")
                .says("The digit # ends it, and the call goes on.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return echo(channel);
    }

    static Outcome echo(Channel channel) {
        while (true) {
            switch (channel.await(Strand.FOREVER)) {
                case Signal.Interrupted _ -> {
                    return Outcome.HANGUP;
                }
                case Frame.DigitEnd(var digit, _) when digit == END -> {
                    return Outcome.NEXT;
                }
                case Frame.Voice voice -> channel.write(voice);
                case Frame.DigitBegin begin -> channel.write(begin);
                case Frame.DigitEnd end -> channel.write(end);
                case Frame.Text text -> channel.write(text);
                default -> {
                    // the state of the call is not for the caller's ears
                }
            }
        }
    }
}
