package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows an answer: what both go through first, their call, and what becomes of them. */
final class Talks {

    private static final Logger LOG = LoggerFactory.getLogger(Talks.class);

    private final Bridges bridges;
    private final Subroutines subroutines;
    private final Announcer announcer;
    private final TalkHooks hooks;

    Talks(Bridges bridges, Subroutines subroutines, Announcer announcer, CallFeatures features) {
        this.bridges = bridges;
        this.subroutines = subroutines;
        this.announcer = announcer;
        this.hooks = new TalkHooks(announcer, features);
    }

    /** On the caller's strand. */
    Outcome talk(
            Channel caller,
            Dialing dialing,
            Dialing.Callee callee,
            DialOptions options,
            Optional<Screening> screening) {
        long answeredAt = caller.exchange().scheduler().nanos();
        if (options.has('a')) {
            caller.answer();
        }
        Verdict verdict = prepare(caller, callee, options, screening);
        return switch (verdict) {
            case Verdict.Talk _ -> {
                announce(caller, dialing, callee, options, "ANSWER");
                yield connect(caller, dialing, callee, options, answeredAt);
            }
            case Verdict.Refuse(var status) -> {
                announce(caller, dialing, callee, options, status.name());
                yield refuse(caller, callee, status);
            }
            case Verdict.GoOn _ -> {
                announce(caller, dialing, callee, options, "CONTINUE");
                yield drop(callee, Outcome.unless(caller.isInterrupted()));
            }
            case Verdict.GoTo(var place) -> {
                announce(caller, dialing, callee, options, "GOTO:" + place);
                yield drop(callee, goTo(caller, place));
            }
            case Verdict.Abort _ -> {
                announce(caller, dialing, callee, options, "ABORT");
                yield drop(callee, Outcome.HANGUP);
            }
        };
    }

    private Outcome goTo(Channel caller, String place) {
        Optional<Location> target = subroutines.place(caller, place);
        if (target.isEmpty()) {
            LOG.warn("{}: GOSUB_RESULT names no place: {}", caller.name(), place);
        }
        return target.<Outcome>map(Outcome.Jump::new)
                .orElseGet(() -> Outcome.unless(caller.isInterrupted()));
    }

    private static void announce(
            Channel caller,
            Dialing dialing,
            Dialing.Callee callee,
            DialOptions options,
            String status) {
        if (options.decidesAfterAnswer() && !caller.isEnded()) {
            dialing.dialEnded(callee.channel().snapshot(), status);
        }
    }

    private static Outcome refuse(Channel caller, Dialing.Callee callee, DialStatus status) {
        caller.setVariable("DIALSTATUS", status.name());
        return drop(callee, Outcome.unless(caller.isInterrupted()));
    }

    private static Outcome drop(Dialing.Callee callee, Outcome next) {
        callee.leg().cancel(HangupCause.NORMAL_CLEARING.number());
        return next;
    }

    /** What the two go through before they talk. */
    private Verdict prepare(
            Channel caller,
            Dialing.Callee callee,
            DialOptions options,
            Optional<Screening> screening) {
        Preparation forCalled =
                new Preparation(
                        screening,
                        options.part('D', 0),
                        options.part('A', 0),
                        options.text('U').orElse(""));
        Preparation forCaller =
                new Preparation(Optional.empty(), options.part('D', 1), options.part('A', 1), "");
        if (!forCalled.isEmpty()) {
            CompletableFuture<Verdict> done = new CompletableFuture<>();
            callee.leg()
                    .order(self -> {
                        Verdict verdict = forCalled.run(self);
                        done.complete(verdict);
                        caller.post(() -> {}); // so that it looks at what is done
                        return Optional.of(callee.leg());
                    });
            if (screening.isPresent()) {
                options.showScreening(caller);
            }
            waitFor(caller, callee, done);
            options.endWaiting(caller);
            if (!done.isDone()) {
                return new Verdict.Abort();
            }
            if (!(done.join() instanceof Verdict.Talk)) {
                return done.join();
            }
        }
        if (!forCaller.isEmpty()) {
            var _ = forCaller.run(caller);
        }
        return new Verdict.Talk();
    }

    /** Waits for something of the called, unless it ends or the caller is to stop. */
    private static void waitFor(
            Channel caller, Dialing.Callee callee, CompletableFuture<?> something) {
        BooleanSupplier enough = () -> something.isDone() || callee.channel().isEnded();
        while (!enough.getAsBoolean() && !caller.isInterrupted()) {
            var _ = caller.await(Strand.FOREVER, enough);
        }
    }

    /** What one party goes through before the call. */
    private final class Preparation {

        private final Optional<Screening> screening;
        private final String digits;
        private final String sounds;
        private final String subroutine;

        Preparation(
                Optional<Screening> screening, String digits, String sounds, String subroutine) {
            this.screening = screening;
            this.digits = digits;
            this.sounds = sounds;
            this.subroutine = subroutine;
        }

        boolean isEmpty() {
            return screening.isEmpty()
                    && digits.isEmpty()
                    && sounds.isEmpty()
                    && subroutine.isEmpty();
        }

        Verdict run(Channel channel) {
            Verdict screened =
                    screening.map(questions -> questions.ask(channel)).orElseGet(Verdict.Talk::new);
            if (!(screened instanceof Verdict.Talk)) {
                return screened;
            }
            DigitSender.send(channel, digits);
            if (!sounds.isEmpty()) {
                announcer.play(channel, sounds);
            }
            if (subroutine.isEmpty()) {
                return new Verdict.Talk();
            }
            String application = channel.application();
            String data = channel.data();
            subroutines.runNamed(channel, subroutine);
            channel.executing(application, data);
            return Verdict.of(channel);
        }
    }

    private Outcome connect(
            Channel caller,
            Dialing dialing,
            Dialing.Callee callee,
            DialOptions options,
            long answeredAt) {
        caller.answer();
        Optional<Location> both =
                options.text('G').flatMap(text -> subroutines.place(caller, text));
        if (both.isPresent()) {
            return partWays(callee, both.get());
        }
        Optional<Bridge> made = bridges.basic();
        if (made.isEmpty()) {
            LOG.warn("{}: answered, but they can't be joined", callee.channel().name());
            return drop(callee, afterTalk(caller, Duration.ZERO, dialing.sinceStart(), options));
        }
        Bridge bridge = made.get();
        CompletableFuture<Boolean> callerGone = new CompletableFuture<>();
        Called called =
                new Called(caller, bridge, options, afterCaller(caller, options), callerGone);
        callee.leg().order(called);
        awaitEntry(caller, callee, called, bridge);
        try {
            Departure _ = bridge.join(caller, hookOfCaller(caller, options));
        } finally {
            callerGone.complete(caller.isHangupRequested());
        }
        Duration talked = Duration.ofNanos(caller.exchange().scheduler().nanos() - answeredAt);
        return afterTalk(caller, talked, dialing.sinceStart(), options);
    }

    private static Outcome partWays(Dialing.Callee callee, Location target) {
        Location behind = new Location(target.context(), target.extension(), target.priority() + 1);
        callee.channel().redirect(behind);
        return new Outcome.Jump(target);
    }

    /** The caller waits for the called to be in the bridge before entering it. */
    private static void awaitEntry(
            Channel caller, Dialing.Callee callee, Called called, Bridge bridge) {
        caller.awaitKeepingFrames(() -> called.entered.isDone() || callee.channel().isEnded());
        if (!called.entered.isDone()) {
            bridge.destroy();
            callee.leg().cancel(0);
        }
    }

    /** Where the called party goes when the caller hangs up. */
    private Optional<Location> afterCaller(Channel caller, DialOptions options) {
        if (!options.has('F')) {
            return Optional.empty();
        }
        return options.text('F')
                .flatMap(text -> subroutines.place(caller, text))
                .or(() ->
                        Optional.of(
                                new Location(
                                        caller.context(),
                                        caller.extension(),
                                        caller.priority() + 1)));
    }

    private BridgeHook hookOfCaller(Channel caller, DialOptions options) {
        Optional<CallLimit> limit = options.limit();
        boolean hears = limit.map(CallLimit::warnsCaller).orElse(false);
        return hooks.hook(caller, CallFeature.ofCalling(options.letters()), limit, hears, () -> {});
    }

    private static Outcome afterTalk(
            Channel caller, Duration talked, Duration dialed, DialOptions options) {
        // Two that are sent elsewhere together may each see the other leave first.
        boolean sentElsewhere = caller.isInterrupted() && !caller.isHangupRequested();
        if (!sentElsewhere) {
            setTime(caller, "ANSWEREDTIME", talked);
            setTime(caller, "DIALEDTIME", dialed);
        }
        caller.setVariable("DIALSTATUS", DialStatus.ANSWER.name());
        if (caller.isInterrupted()) {
            return Outcome.HANGUP;
        }
        Optional<Location> after = caller.traits().takeAfterBridge();
        if (after.isPresent()) {
            return new Outcome.Jump(after.get());
        }
        if (options.has('g')) {
            return Outcome.NEXT;
        }
        return Outcome.HANGUP;
    }

    private static void setTime(Channel caller, String variable, Duration time) {
        caller.setVariable(variable, Long.toString(time.toSeconds()));
        caller.setVariable(variable + "_MS", Long.toString(time.toMillis()));
    }

    /** What the called channel does once it is chosen: it talks, and ends with the talk. */
    private final class Called implements Activity {

        private final Channel caller;
        private final Bridge bridge;
        private final DialOptions options;
        private final Optional<Location> afterCaller;
        private final CompletableFuture<Boolean> callerGone;
        private final CompletableFuture<Boolean> entered = new CompletableFuture<>();

        Called(
                Channel caller,
                Bridge bridge,
                DialOptions options,
                Optional<Location> afterCaller,
                CompletableFuture<Boolean> callerGone) {
            this.caller = caller;
            this.bridge = bridge;
            this.options = options;
            this.afterCaller = afterCaller;
            this.callerGone = callerGone;
        }

        @Override
        public Optional<Activity> run(Channel callee) {
            options.length().ifPresent(length -> callee.timeouts().absolute(callee.in(length)));
            Departure why = bridge.join(callee, hook(callee));
            tellEntered();
            if (why == Departure.PARTNER_LEFT
                    && afterCaller.isPresent()
                    && callee.join(callerGone)) {
                callee.location(afterCaller.get());
                return Optional.of(callee.exchange().dialplan());
            }
            Optional<Location> after = callee.traits().takeAfterBridge();
            if (after.isPresent() && why != Departure.INTERRUPTED) {
                callee.location(after.get());
                return Optional.of(callee.exchange().dialplan());
            }
            if (options.has('e') && (why != Departure.INTERRUPTED || callee.isHangupRequested())) {
                callee.prepareForHangupCode();
                subroutines.runFrom(callee, new Location(callee.context(), "h", 1));
            }
            return Optional.empty();
        }

        private BridgeHook hook(Channel callee) {
            Optional<CallLimit> limit = options.limit();
            boolean hears = limit.map(CallLimit::warnsCalled).orElse(false);
            return hooks.hook(
                    callee,
                    CallFeature.ofCalled(options.letters()),
                    limit.filter(_ -> hears),
                    hears,
                    this::tellEntered);
        }

        private void tellEntered() {
            if (entered.complete(true)) {
                caller.post(() -> {}); // so that it looks at the called again
            }
        }
    }
}
