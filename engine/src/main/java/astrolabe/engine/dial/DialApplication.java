package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Technologies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one or several parties and joins the caller with the one that answers. */
public final class DialApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(DialApplication.class);

    private static final List<String> RESETS =
            List.of(
                    "DIALSTATUS",
                    "DIALEDPEERNUMBER",
                    "DIALEDPEERNAME",
                    "ANSWEREDTIME",
                    "ANSWEREDTIME_MS",
                    "DIALEDTIME",
                    "DIALEDTIME_MS",
                    "RINGTIME",
                    "RINGTIME_MS",
                    "PROGRESSTIME",
                    "PROGRESSTIME_MS");

    private final Technologies technologies;
    private final Bridges bridges;

    public DialApplication(Technologies technologies, Bridges bridges) {
        this.technologies = technologies;
        this.bridges = bridges;
    }

    @Override
    public ApplicationSpec spec() {
        return DialOptions.describe(
                ApplicationSpec.of(
                        "Dial",
                        "app_dial",
                        "Call one or several parties and talk to the first that answers.",
                        "Technology/Resource[&Technology2/Resource2[&...]]",
                        "[timeout]",
                        "[options]",
                        "[URL]"));
    }

    @Override
    public Outcome run(Channel caller, String data) {
        RESETS.forEach(name -> caller.setVariable(name, ""));
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: Dial needs somebody to call, as Technology/Resource", caller.name());
            caller.setVariable("DIALSTATUS", DialStatus.INVALIDARGS.name());
            return Outcome.NEXT;
        }
        DialOptions options =
                DialOptions.parse(
                        arguments.at(1),
                        arguments.at(2),
                        problem -> LOG.warn("{}: Dial: {}", caller.name(), problem));
        Dialing dialing = new Dialing(caller, options, technologies);
        for (String destination : arguments.at(0).split("&")) {
            dialing.call(destination.strip());
        }
        DialStatus status = dialing.waitForAnswer();
        if (status == DialStatus.ANSWER && dialing.winner().isPresent()) {
            dialing.cancelLosers();
            return talk(caller, dialing, dialing.winner().get(), options);
        }
        caller.setVariable("DIALSTATUS", status.name());
        return Outcome.unless(caller.isInterrupted());
    }

    private Outcome talk(
            Channel caller, Dialing dialing, Dialing.Callee callee, DialOptions options) {
        long answeredAt = caller.exchange().scheduler().nanos();
        caller.answer();
        Bridge bridge = bridges.basic();
        callee.leg().order(new Called(caller, bridge, options));
        var _ =
                caller.await(
                        Long.MAX_VALUE,
                        () ->
                                bridge.members().contains(callee.channel())
                                        || callee.channel().isEnded());
        Departure why = bridge.join(caller, options.callerHook(caller, answeredAt));
        Duration talked = Duration.ofNanos(caller.exchange().scheduler().nanos() - answeredAt);
        return afterTalk(caller, callee, why, talked, dialing.sinceStart(), options);
    }

    private static Outcome afterTalk(
            Channel caller,
            Dialing.Callee callee,
            Departure why,
            Duration talked,
            Duration dialed,
            DialOptions options) {
        boolean redirected = why == Departure.INTERRUPTED && !caller.isHangupRequested();
        if (!redirected) {
            setTime(caller, "ANSWEREDTIME", talked);
            setTime(caller, "DIALEDTIME", dialed);
        }
        caller.setVariable("DIALSTATUS", DialStatus.ANSWER.name());
        if (caller.isInterrupted()) {
            return Outcome.HANGUP;
        }
        if (options.goesOn()) {
            return Outcome.NEXT;
        }
        if (caller.hangupCause() == 0) {
            int cause = callee.channel().snapshot().hangupCause();
            caller.hangupCause(cause == 0 ? HangupCause.NORMAL_CLEARING.number() : cause);
        }
        return Outcome.HANGUP;
    }

    private static void setTime(Channel caller, String variable, Duration time) {
        caller.setVariable(variable, Long.toString(time.toSeconds()));
        caller.setVariable(variable + "_MS", Long.toString(time.toMillis()));
    }

    /** What the called channel does once it is chosen: it talks, and ends with the talk. */
    private record Called(Channel caller, Bridge bridge, DialOptions options) implements Activity {

        @Override
        public Optional<Activity> run(Channel callee) {
            Departure why = bridge.join(callee, options.calleeHook(caller));
            if (why != Departure.INTERRUPTED && callee.hangupCause() == 0) {
                int cause = caller.snapshot().hangupCause();
                callee.hangupCause(cause == 0 ? HangupCause.NORMAL_CLEARING.number() : cause);
            }
            return Optional.empty();
        }
    }
}
