package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Arrays;
import java.util.Optional;

/** Ends the call. */
final class HangupApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Hangup",
                        "pbx_builtins",
                        "End the call, with a cause if one is given.",
                        "[causecode]")
                .says(
                        "The cause is a number or a name as in ITU-T Q.850; without one the present cause stays, or is normal clearing.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        int cause = cause(data.strip()).orElse(channel.hangupCause());
        channel.hangupCause(cause == 0 ? HangupCause.NORMAL_CLEARING.number() : cause);
        channel.traits().hangupSource("dialplan/builtin");
        return Outcome.HANGUP;
    }

    private static Optional<Integer> cause(String text) {
        Optional<Integer> named =
                Arrays.stream(HangupCause.values())
                        .filter(cause -> cause.name().equalsIgnoreCase(text))
                        .map(HangupCause::number)
                        .findFirst();
        return named.or(() ->
                        Texts.number(text).stream().mapToObj(value -> (int) value).findFirst())
                .filter(value -> value > 0);
    }
}
