package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.time.Strand;
import java.time.Duration;

/** Waits for a text from the far end. */
final class ReceiveTextApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ReceiveText",
                        "app_sendtext",
                        "Wait for a text from the far end.",
                        "[timeout]")
                .says(
                        "It waits for that many seconds; 0, as without them, is as long as the call lasts. The text is in"
                                + " RECEIVETEXTMESSAGE, which is empty when none came.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Duration timeout = Texts.seconds(data);
        long deadline = timeout.isZero() ? Strand.FOREVER : channel.in(timeout);
        while (true) {
            switch (channel.await(deadline)) {
                case Frame.Text(var text) -> {
                    return received(channel, text);
                }
                case Frame _ -> {
                    // not what is waited for
                }
                case Signal.TimedOut _, Signal.Interrupted _, Signal.Ready _ -> {
                    return received(channel, "");
                }
            }
        }
    }

    private static Outcome received(Channel channel, String text) {
        channel.setVariable("RECEIVETEXTMESSAGE", text);
        return Outcome.unless(channel.isInterrupted());
    }
}
