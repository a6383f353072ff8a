package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.Gender;
import astrolabe.engine.speech.Numbers;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a number. */
final class SayNumberApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SayNumberApplication.class);

    private final Speaking speaking;

    SayNumberApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SayNumber",
                        "pbx_builtins",
                        "Say a number in the call's language.",
                        "digits",
                        "[gender]")
                .says(
                        "The languages are English, French, German, Polish, Russian and Spanish; any other is counted as"
                                + " English. The number has at most nine digits. The gender of what is counted is f, m"
                                + " or n. With SAY_DTMF_INTERRUPT=yes a digit ends it and begins an extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        String digits = arguments.at(0).strip();
        Optional<Long> number = Numbers.parse(digits);
        if (number.isEmpty()) {
            LOG.warn("{}: SayNumber: '{}' is no number of nine digits", channel.name(), digits);
            return Outcome.NEXT;
        }
        return speaking.say(
                channel,
                Numbers.of(channel.language()).say(number.get(), Gender.of(arguments.at(1))));
    }
}
