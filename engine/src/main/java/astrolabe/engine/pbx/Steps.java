package astrolabe.engine.pbx;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame.Condition;
import astrolabe.engine.channel.TestTime;
import astrolabe.engine.dialplan.Match;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and executes single steps of the dialplan. On the channel's strand. */
public final class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    /** How long a busy or congested caller hears that before the call ends by itself. */
    private static final Duration TONE = Duration.ofSeconds(10);

    /** A subroutine of more steps than this is a loop. */
    private static final int SUBROUTINE_STEPS = 100_000;

    private final DialplanHolder dialplan;
    private final Catalog<Application> applications;
    private final Evaluator evaluator;
    private final Places places;
    private final Exceptions exceptions;

    public Steps(DialplanHolder dialplan, Catalog<Application> applications, Evaluator evaluator) {
        this.dialplan = dialplan;
        this.applications = applications;
        this.evaluator = evaluator;
        this.places = new Places(dialplan);
        this.exceptions = new Exceptions(places);
    }

    /** Finds places by their names. */
    public Places places() {
        return places;
    }

    /** The way to extension {@code e}. */
    public Exceptions exceptions() {
        return exceptions;
    }

    public Optional<Match> find(Channel channel, Location at) {
        return dialplan.current()
                .find(
                        at.context(),
                        at.extension(),
                        at.priority(),
                        channel.caller().number(),
                        TestTime.of(channel));
    }

    /** Where a channel stands that runs it: elsewhere than looked for when a switch led there. */
    static Location place(Match match) {
        return new Location(match.searched(), match.dialled(), match.step().priority());
    }

    public boolean exists(Channel channel, Location at) {
        return find(channel, at).isPresent();
    }

    /** Replaces the variables of a step's text and runs its application. */
    public Outcome execute(Channel channel, Match match) {
        String name = match.step().application();
        Optional<Application> application = applications.find(name);
        if (application.isEmpty()) {
            LOG.warn(
                    "{}: no application '{}' for {} ({})",
                    channel.name(),
                    name,
                    channel.location(),
                    match.step().origin().place());
            return Outcome.HANGUP;
        }
        // The administrator's own, even in a subroutine that somebody outside had called.
        return evaluator.onBehalfOf(
                Trust.DIALPLAN, () -> execute(channel, match, application.get()));
    }

    private Outcome execute(Channel channel, Match match, Application application) {
        String data = evaluator.expand(Optional.of(channel), match.step().data());
        LOG.debug(
                "{}: {} {}({})",
                channel.name(),
                channel.location(),
                match.step().application(),
                data);
        return execute(channel, application, data);
    }

    /**
     * Runs an application as the channel's present one; what it executed before is restored after.
     */
    public Outcome execute(Channel channel, Application application, String data) {
        String before = channel.application();
        String dataBefore = channel.data();
        channel.executing(application.spec().name(), data);
        channel.publish();
        try {
            return application.run(channel, data);
        } finally {
            channel.executing(before, dataBefore);
        }
    }

    /** What a caller gets whose extension is over: what the last dialling met, else the end. */
    void fallThrough(Channel channel) {
        switch (channel.variable("DIALSTATUS").orElse("")) {
            case "BUSY" -> endWith(channel, Condition.BUSY, HangupCause.USER_BUSY);
            case "CHANUNAVAIL", "CONGESTION" ->
                    endWith(channel, Condition.CONGESTION, HangupCause.NORMAL_CIRCUIT_CONGESTION);
            default -> LOG.debug("{}: the dialplan is over", channel.name());
        }
    }

    private static void endWith(Channel channel, Condition condition, HangupCause cause) {
        channel.hangupCause(cause.number());
        channel.indicate(condition);
        if (channel.state() != ChannelState.UP) {
            var _ = channel.sleep(TONE);
        }
    }

    /** Without falling through, the caller may dial another extension for a while. */
    Optional<Location> waitForExtension(Channel channel) {
        Location timeout = new Location(channel.context(), "t", 1);
        return switch (DigitCollector.collectExtension(
                channel, dialplan.current(), channel.timeouts().response())) {
            case DigitCollector.Dialled(var digits) ->
                    Optional.of(new Location(channel.context(), digits, 1));
            case DigitCollector.Nothing _ ->
                    Optional.of(timeout)
                            .filter(place -> exists(channel, place))
                            .or(() ->
                                    exceptions.raise(
                                            channel,
                                            Exceptions.RESPONSE_TIMEOUT,
                                            channel.location()));
            case DigitCollector.Stopped _ -> Optional.empty();
        };
    }

    /**
     * Runs steps from a place until one ends it or there is none: hangup code, a subroutine before
     * a call.
     */
    public void subroutine(Channel channel, Location from) {
        int depth = GosubStack.of(channel).depth();
        Location at = from;
        for (int count = 0; count < SUBROUTINE_STEPS; count++) {
            Optional<Match> step = find(channel, at);
            if (step.isEmpty()) {
                channel.location(at); // behind the last step, where its hangup finds the channel
                return;
            }
            at = place(step.get());
            channel.location(at);
            switch (execute(channel, step.get())) {
                case Outcome.Next _ ->
                        at = new Location(at.context(), at.extension(), at.priority() + 1);
                case Outcome.Jump(var target) -> {
                    if (GosubStack.of(channel).depth() < depth) {
                        return;
                    }
                    at = target;
                }
                case Outcome.Hangup _ -> {
                    return;
                }
                case Outcome.HandOver(var next) -> {
                    runAll(channel, next); // who called the subroutine has the channel back then
                    return;
                }
            }
        }
        LOG.warn(
                "{}: subroutine given up after {} steps at {}",
                channel.name(),
                SUBROUTINE_STEPS,
                at);
    }

    private static void runAll(Channel channel, Activity first) {
        Optional<Activity> next = Optional.of(first);
        while (next.isPresent()) {
            next = next.get().run(channel);
        }
    }
}
