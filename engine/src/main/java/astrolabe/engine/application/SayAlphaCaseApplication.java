package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.Spelling;
import astrolabe.engine.speech.Spelling.CaseSaid;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spells a text and says which letters are upper or lower case. */
final class SayAlphaCaseApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SayAlphaCaseApplication.class);

    private final Speaking speaking;

    SayAlphaCaseApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SayAlphaCase",
                        "pbx_builtins",
                        "Spell a text, and say which letters are upper or lower case.",
                        "casetype",
                        "string")
                .says(
                        "The case is said of all letters with casetype a, of lower case ones with l, of upper case ones with"
                                + " u, of none with n. With SAY_DTMF_INTERRUPT=yes a digit ends it and begins an"
                                + " extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.atMost(2, data);
        Optional<CaseSaid> said = CaseSaid.of(arguments.at(0));
        if (said.isEmpty()) {
            LOG.warn("{}: SayAlphaCase: '{}' is not a, l, n or u", channel.name(), arguments.at(0));
            return Outcome.NEXT;
        }
        return speaking.say(channel, Spelling.characters(arguments.at(1), said.get()));
    }
}
