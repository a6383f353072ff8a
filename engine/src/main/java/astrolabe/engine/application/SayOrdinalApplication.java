package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.Gender;
import astrolabe.engine.speech.Numbers;
import astrolabe.engine.speech.Ordinals;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which one of a row something is. */
final class SayOrdinalApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SayOrdinalApplication.class);

    private final Speaking speaking;

    SayOrdinalApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SayOrdinal",
                        "pbx_builtins",
                        "Say an ordinal number: the twenty-first.",
                        "digits",
                        "[gender]")
                .says(
                        "Only English has sounds for it; in other languages the number is counted, as SayNumber does."
                                + " With SAY_DTMF_INTERRUPT=yes a digit ends it and begins an extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        String digits = arguments.at(0).strip();
        Optional<Long> number = Numbers.parse(digits);
        if (number.isEmpty()) {
            LOG.warn("{}: SayOrdinal: '{}' is no number of nine digits", channel.name(), digits);
            return Outcome.NEXT;
        }
        return speaking.say(
                channel,
                Ordinals.say(channel.language(), number.get(), Gender.of(arguments.at(1))));
    }
}
