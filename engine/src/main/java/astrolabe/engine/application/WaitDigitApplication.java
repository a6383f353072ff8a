package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.time.Strand;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a digit. */
final class WaitDigitApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(WaitDigitApplication.class);

    private static final String EVERY_DIGIT = "0123456789*#ABCDabcd";
    private static final String STATUS = "WAITDIGITSTATUS";

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "WaitDigit",
                        "pbx_builtins",
                        "Wait until the caller dials a digit.",
                        "[seconds]",
                        "[digits]")
                .says(
                        "The seconds may have a fraction; without them it waits as long as the call lasts. Digits other than"
                                + " those given are passed over. WAITDIGITSTATUS is DTMF, and WAITDIGITRESULT the digit;"
                                + " or TIMEOUT, CANCEL when the call ends or goes elsewhere, or ERROR.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        OptionalDouble seconds = Texts.number(arguments.at(0));
        if (arguments.has(0) && (seconds.isEmpty() || seconds.getAsDouble() < 0)) {
            LOG.warn("{}: WaitDigit: '{}' are no seconds", channel.name(), arguments.at(0));
            return ends(channel, "ERROR");
        }
        String wanted = arguments.has(1) ? arguments.at(1) : EVERY_DIGIT;
        long deadline =
                arguments.has(0) ? channel.in(Texts.seconds(arguments.at(0))) : Strand.FOREVER;
        while (true) {
            switch (DigitCollector.nextDigit(channel, deadline)) {
                case Frame.DigitEnd(var digit, _) when wanted.indexOf(digit) >= 0 -> {
                    channel.setVariable("WAITDIGITRESULT", String.valueOf(digit));
                    return ends(channel, "DTMF");
                }
                case Frame _ -> {
                    // another one may come
                }
                case Signal.TimedOut _ -> {
                    return ends(channel, "TIMEOUT");
                }
                case Signal.Interrupted _, Signal.Ready _ -> {
                    return ends(channel, "CANCEL");
                }
            }
        }
    }

    private static Outcome ends(Channel channel, String status) {
        channel.setVariable(STATUS, status);
        return Outcome.unless(channel.isInterrupted());
    }
}
