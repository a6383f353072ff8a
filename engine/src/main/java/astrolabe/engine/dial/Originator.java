package astrolabe.engine.dial;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.channel.Traits;
import astrolabe.engine.dial.Originate.Result;
import astrolabe.engine.dial.Originate.ToApplication;
import astrolabe.engine.dial.Originate.ToDialplan;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.OriginateReport;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Places calls for somebody outside a call: a client, a call file, the console. Thread-safe. */
public final class Originator {

    private static final Logger LOG = LoggerFactory.getLogger(Originator.class);

    private final Exchange exchange;
    private final Technologies technologies;
    private final Catalog<Application> applications;
    private final Steps steps;
    private final Evaluator evaluator;
    private final Subroutines subroutines;
    private final RingingCalls ringing;

    /**
     * @param ringing where others find the calls that they may pick up
     */
    public Originator(
            Exchange exchange,
            Technologies technologies,
            Catalog<Application> applications,
            Steps steps,
            Evaluator evaluator,
            RingingCalls ringing) {
        this.ringing = ringing;
        this.exchange = exchange;
        this.technologies = technologies;
        this.applications = applications;
        this.steps = steps;
        this.evaluator = evaluator;
        this.subroutines = new Subroutines(steps);
    }

    /**
     * Places the call and returns at once.
     *
     * @return completed when the call was answered or failed
     */
    public CompletableFuture<Result> originate(Originate wish) {
        return originate(wish, new CompletableFuture<>());
    }

    /**
     * As {@link #originate(Originate)}.
     *
     * @param ended completed when the called channel is gone, with its last snapshot; never when
     *     there was no channel
     */
    public CompletableFuture<Result> originate(
            Originate wish, CompletableFuture<ChannelSnapshot> ended) {
        Attempt attempt = new Attempt(wish, ended);
        attempt.place();
        return attempt.result;
    }

    /** Who decides what becomes of a call. */
    private enum Fate {
        OPEN,
        DECIDED, // the called party did
        PICKED_UP // somebody else answered it
    }

    /** One call on its way. */
    private final class Attempt implements Activity {

        private final Originate wish;
        private final CompletableFuture<Result> result;
        private final CompletableFuture<ChannelSnapshot> ended;
        private final int forwardsLeft;
        private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.OPEN);
        private boolean goesOn; // as another attempt; the channel's owner's

        Attempt(Originate wish, CompletableFuture<ChannelSnapshot> ended) {
            this(wish, Traits.MOST_FORWARDS, new CompletableFuture<>(), ended);
        }

        private Attempt(
                Originate wish,
                int forwardsLeft,
                CompletableFuture<Result> result,
                CompletableFuture<ChannelSnapshot> ended) {
            this.wish = wish;
            this.forwardsLeft = forwardsLeft;
            this.result = result;
            this.ended = ended;
        }

        void place() {
            Channel channel;
            try {
                channel = technologies.request(wish.technology(), wish.request());
            } catch (CallRefused e) {
                LOG.info("{}: not placed: {}", wish.dialString(), e.getMessage());
                finish(Result.NOT_PLACED);
                return;
            }
            prepare(channel);
            if (!wish.preDial().isEmpty()) {
                // A subroutine may wait, so the called channel runs it, and then places the call.
                channel.start(self -> {
                    runPreDial(self);
                    return call(self) ? Optional.of(this) : Optional.empty();
                });
            } else if (call(channel)) {
                channel.start(this);
            } else {
                channel.abandon();
            }
        }

        private boolean call(Channel channel) {
            try {
                channel.driver().call(channel);
            } catch (CallRefused e) {
                LOG.info("{}: not placed: {}", wish.dialString(), e.getMessage());
                finish(Result.NOT_PLACED);
                return false;
            }
            exchange.publish(
                    new PbxEvent.DialBegan(
                            Optional.empty(), channel.view(), wish.request().address()));
            return true;
        }

        private void prepare(Channel channel) {
            channel.executing("AppDial2", "(Outgoing Line)");
            channel.publish();
            for (Map.Entry<String, String> variable : wish.variables()) {
                assign(channel, variable.getKey(), variable.getValue());
            }
            if (!wish.account().isEmpty()) {
                channel.account(wish.account());
            }
            if (wish.caller().isKnown()) {
                channel.caller(wish.caller());
                channel.connected(wish.caller());
            }
        }

        /** One that can't be set does not keep the call from being placed. */
        private void assign(Channel channel, String target, String value) {
            try {
                evaluator.assign(Optional.of(channel), target, value, wish.setting());
            } catch (FunctionFailed e) {
                LOG.warn("{}: {} is not set: {}", channel.name(), target, e.getMessage());
            }
        }

        private void runPreDial(Channel channel) {
            subroutines.run(channel, wish.preDial());
            channel.executing("AppDial2", "(Outgoing Line)");
        }

        /** Waits for the answer, on the called channel's strand; then does what was wished. */
        @Override
        public Optional<Activity> run(Channel channel) {
            channel.whenEnded(() -> {
                if (!goesOn) {
                    ended.complete(channel.snapshot());
                }
            });
            Offer offer = new Offer(channel);
            ringing.add(offer);
            Result outcome;
            try {
                outcome = waitForAnswer(channel);
            } finally {
                ringing.remove(offer);
            }
            if (!decides()) {
                goesOn = true; // with whoever picked the call up, who ends this channel
                while (!channel.isInterrupted()) {
                    var _ = channel.await(Strand.FOREVER);
                }
                return Optional.empty();
            }
            if (outcome == Result.ANSWERED) {
                finish(channel.view());
                return next(channel);
            }
            if (!goesOn) {
                channel.whenEnded(() -> finish(outcome));
            }
            return Optional.empty();
        }

        /** Whether the called party itself decides the call, rather than who picked it up. */
        private boolean decides() {
            return fate.compareAndSet(Fate.OPEN, Fate.DECIDED) || fate.get() == Fate.DECIDED;
        }

        /** The called party, whom somebody else may answer for. Any thread. */
        private final class Offer implements RingingCalls.Call {

            private final Channel called;

            Offer(Channel called) {
                this.called = called;
            }

            @Override
            public boolean isOf(Channel caller) {
                return false; // nobody waits in a channel
            }

            @Override
            public Channel channel() {
                return called;
            }

            @Override
            public boolean isClaimed() {
                return fate.get() != Fate.OPEN;
            }

            @Override
            public boolean claim() {
                return fate.compareAndSet(Fate.OPEN, Fate.PICKED_UP);
            }

            @Override
            public Activity answeredBy(Channel picker) {
                dialEnded(picker, "ANSWER");
                return self -> {
                    self.whenEnded(() -> ended.complete(self.snapshot()));
                    for (Map.Entry<String, String> variable : wish.variables()) {
                        assign(self, variable.getKey(), variable.getValue());
                    }
                    finish(self.view());
                    return next(self);
                };
            }
        }

        private Result waitForAnswer(Channel channel) {
            long deadline = channel.in(wish.timeout());
            while (true) {
                switch (channel.await(deadline)) {
                    case Signal.TimedOut _ -> {
                        if (decides()) {
                            channel.hangupCause(HangupCause.NO_ANSWER.number());
                        }
                        return Result.NO_ANSWER;
                    }
                    case Signal.Interrupted _ -> {
                        if (decides()) {
                            dialEnded(channel, DialStatus.ofCause(channel.hangupCause()).name());
                        }
                        return Result.FAR_END_HUNG_UP;
                    }
                    case Frame.Control(var condition) -> {
                        Optional<Result> outcome = onCondition(channel, condition);
                        if (outcome.isPresent()) {
                            return outcome.get();
                        }
                    }
                    case Frame.Forward(var wished) -> {
                        if (decides()) {
                            follow(channel, wished, deadline);
                        }
                        return Result.CONGESTION; // unless another attempt goes on
                    }
                    case Signal _ -> {
                        // nothing that decides the call
                    }
                }
            }
        }

        /** The called party wishes to be called elsewhere, in what is left of the time. */
        private void follow(Channel channel, String wished, long deadline) {
            String destination = Forwarding.destination(channel, Optional.empty(), wished);
            exchange.publish(
                    new PbxEvent.DialEnded(
                            Optional.empty(),
                            channel.view(),
                            DialStatus.CANCEL.name(),
                            destination));
            if (forwardsLeft == 0) {
                LOG.info("{}: {} is forwarded for ever", wish.dialString(), destination);
                return;
            }
            goesOn = true;
            Duration left = Duration.ofNanos(deadline - exchange.scheduler().nanos());
            new Attempt(wish.elsewhere(destination, left), forwardsLeft - 1, result, ended).place();
        }

        private Optional<Result> onCondition(Channel channel, Frame.Condition condition) {
            return switch (condition) {
                case ANSWER -> decided(channel, "ANSWER", Result.ANSWERED);
                case BUSY -> decided(channel, "BUSY", Result.BUSY);
                case CONGESTION, INCOMPLETE -> decided(channel, "CONGESTION", Result.CONGESTION);
                case RINGING -> progressed(channel, "RINGING", false);
                case PROCEEDING -> progressed(channel, "PROCEEDING", false);
                case PROGRESS -> progressed(channel, "PROGRESS", wish.earlyMedia());
                case UNHOLD, FLASH -> Optional.empty();
            };
        }

        private Optional<Result> decided(Channel channel, String status, Result outcome) {
            if (decides()) {
                dialEnded(channel, status);
            }
            return Optional.of(outcome);
        }

        private Optional<Result> progressed(Channel channel, String status, boolean enough) {
            exchange.publish(
                    new PbxEvent.DialProgressed(Optional.empty(), channel.view(), status, ""));
            return enough ? Optional.of(Result.ANSWERED) : Optional.empty();
        }

        private void dialEnded(Channel channel, String status) {
            exchange.publish(new PbxEvent.DialEnded(Optional.empty(), channel.view(), status, ""));
        }

        private Optional<Activity> next(Channel channel) {
            channel.executing("", ""); // it is called no more
            return switch (wish.target()) {
                case ToDialplan(var location) -> {
                    channel.location(location);
                    yield Optional.of(exchange.dialplan());
                }
                case ToApplication application -> Optional.of(running(application));
            };
        }

        private Activity running(ToApplication wanted) {
            return channel -> {
                applications
                        .find(wanted.name())
                        .ifPresentOrElse(
                                found -> {
                                    var _ =
                                            evaluator.onBehalfOf(
                                                    wanted.trust(),
                                                    () ->
                                                            steps.execute(
                                                                    channel, found, wanted.data()));
                                },
                                () ->
                                        LOG.warn(
                                                "{}: there is no application '{}'",
                                                channel.name(),
                                                wanted.name()));
                return Optional.empty();
            };
        }

        private void finish(Result outcome) {
            report(
                    false,
                    wish.dialString(),
                    wish.request().channelId(),
                    outcome,
                    wish.caller(),
                    Map.of());
            result.complete(outcome);
        }

        private void finish(ChannelSnapshot channel) {
            report(
                    true,
                    channel.name(),
                    channel.uniqueId(),
                    Result.ANSWERED,
                    wish.caller(),
                    channel.reported());
            result.complete(Result.ANSWERED);
        }

        private void report(
                boolean succeeded,
                String channel,
                String uniqueId,
                Result outcome,
                PartyId caller,
                Map<String, String> reported) {
            if (!wish.announced()) {
                return;
            }
            Optional<Location> location =
                    wish.target() instanceof ToDialplan(var place)
                            ? Optional.of(place)
                            : Optional.empty();
            ToApplication application =
                    wish.target() instanceof ToApplication named
                            ? named
                            : new ToApplication("", "");
            exchange.publish(
                    new PbxEvent.OriginateEnded(
                            new OriginateReport(
                                    wish.requestId(),
                                    succeeded,
                                    channel,
                                    uniqueId,
                                    location,
                                    application.name(),
                                    application.data(),
                                    outcome.reason(),
                                    caller,
                                    reported)));
        }
    }
}
