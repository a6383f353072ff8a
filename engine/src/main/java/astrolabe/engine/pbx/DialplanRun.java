package astrolabe.engine.pbx;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dialplan.Match;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PbxEvent;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the dialplan on a channel, step by step, from where the channel stands; then the code for
 * its hangup.
 */
public final class DialplanRun implements Activity {

    private static final Logger LOG = LoggerFactory.getLogger(DialplanRun.class);

    private final DialplanHolder dialplan;
    private final Steps steps;
    private final HangupCode hangupCode;
    private final Admission admission;

    public DialplanRun(
            DialplanHolder dialplan, Steps steps, HangupCode hangupCode, Admission admission) {
        this.admission = admission;
        this.dialplan = dialplan;
        this.steps = steps;
        this.hangupCode = hangupCode;
    }

    @Override
    public Optional<Activity> run(Channel channel) {
        if (!admission.enter(channel)) {
            channel.hangupCause(HangupCause.SWITCH_CONGESTION.number());
            return Optional.empty();
        }
        channel.runsDialplan(true);
        channel.exchange().channels().countProcessed();
        Optional<Activity> next = Optional.empty();
        try {
            channel.takeRedirect().ifPresent(channel::location);
            next = startIn(channel);
        } finally {
            if (next.isEmpty()) {
                end(channel);
            }
            channel.runsDialplan(false);
            admission.leave();
        }
        return next;
    }

    private void end(Channel channel) {
        channel.prepareForHangupCode();
        channel.exchange()
                .publish(
                        new PbxEvent.DialplanEnded(
                                channel.snapshot(),
                                channel.driver().technologyCause(),
                                channel.location()));
        hangupCode.run(channel);
    }

    /** A first extension that does not exist falls back to {@code s}. */
    private Optional<Activity> startIn(Channel channel) {
        Location at = channel.location();
        if (!steps.exists(channel, at)) {
            Location start = new Location(at.context(), "s", 1);
            if (steps.exists(channel, start)) {
                channel.location(start);
            }
        }
        return walk(channel);
    }

    private Optional<Activity> walk(Channel channel) {
        Optional<Location> next = Optional.of(channel.location());
        boolean arrived = true; // by a jump rather than by going on
        while (next.isPresent()) {
            Location at = next.get();
            Optional<Match> step = steps.find(channel, at);
            if (step.isPresent()) {
                Location there = Steps.place(step.get());
                channel.location(there);
                Outcome outcome = steps.execute(channel, step.get());
                if (outcome instanceof Outcome.HandOver(var activity)) {
                    return Optional.of(activity); // somebody counts on it, so it learns of a hangup
                }
                next = after(channel, there, outcome);
                arrived = !next.equals(Optional.of(behind(there)));
            } else if (arrived) {
                next = invalid(channel, at);
                arrived = true;
            } else {
                next = fallThrough(channel, at);
                arrived = true;
            }
        }
        return Optional.empty();
    }

    private Optional<Location> after(Channel channel, Location at, Outcome outcome) {
        if (!channel.isInterrupted()) {
            return switch (outcome) {
                case Outcome.Next _ -> Optional.of(behind(at));
                case Outcome.Jump(var target) -> Optional.of(target);
                case Outcome.Hangup _, Outcome.HandOver _ -> Optional.empty();
            };
        }
        return afterInterruption(channel, at);
    }

    private Optional<Location> afterInterruption(Channel channel, Location at) {
        if (channel.isHangupRequested()) {
            return Optional.empty();
        }
        Optional<Activity> errand = channel.takeErrand();
        if (errand.isPresent()) {
            channel.location(behind(at));
            var _ = errand.get().run(channel);
            return channel.isInterrupted()
                    ? afterInterruption(channel, at)
                    : Optional.of(behind(at)).filter(place -> steps.exists(channel, place));
        }
        Optional<Location> redirect = channel.takeRedirect();
        return redirect.isPresent() ? redirect : timeOver(channel, at);
    }

    private Optional<Location> timeOver(Channel channel, Location at) {
        Location handler = new Location(at.context(), "T", 1);
        if (!channel.isTimeOver()) {
            return Optional.empty();
        }
        Optional<Location> next =
                steps.exists(channel, handler)
                        ? Optional.of(handler)
                        : steps.exceptions().raise(channel, Exceptions.ABSOLUTE_TIMEOUT, at);
        if (next.isPresent()) {
            channel.forgiveTimeout();
        }
        return next;
    }

    private Optional<Location> invalid(Channel channel, Location at) {
        Location handler = new Location(at.context(), "i", 1);
        if (!at.extension().equals("i") && steps.exists(channel, handler)) {
            channel.setVariable("INVALID_EXTEN", at.extension());
            return Optional.of(handler);
        }
        Optional<Location> exception = steps.exceptions().raise(channel, Exceptions.INVALID, at);
        if (exception.isPresent()) {
            return exception;
        }
        LOG.warn(
                "{}: there is no {} in the dialplan, and no extension i to say so",
                channel.name(),
                at);
        channel.location(at);
        return Optional.empty();
    }

    /**
     * The extension has no further step: the call ends as its last dialling went, or waits for
     * another extension.
     */
    private Optional<Location> fallThrough(Channel channel, Location at) {
        channel.location(at);
        if (!dialplan.current().options().autoFallThrough()) {
            return steps.waitForExtension(channel);
        }
        steps.fallThrough(channel);
        return Optional.empty();
    }

    private static Location behind(Location at) {
        return new Location(at.context(), at.extension(), at.priority() + 1);
    }
}
