package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.Money;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says an amount of money. */
final class SayMoneyApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SayMoneyApplication.class);

    private final Speaking speaking;

    SayMoneyApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SayMoney",
                        "pbx_builtins",
                        "Say an amount of dollars and cents.",
                        "dollars")
                .says(
                        "The amount is written as 12.50. The numbers are those of the call's language. With"
                                + " SAY_DTMF_INTERRUPT=yes a digit ends it and begins an extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Optional<List<String>> words = Money.say(channel.language(), data);
        if (words.isEmpty()) {
            LOG.warn("{}: SayMoney: '{}' is no amount of dollars", channel.name(), data);
            return Outcome.NEXT;
        }
        return speaking.say(channel, words.get());
    }
}
