package astrolabe.engine.dial;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.CallParties;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.HangupCauses;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.channel.Traits;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.sound.ToneRoom;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A caller who waits for one of several called parties to answer. Belongs to the caller's strand;
 * the legs' news are posted to it.
 */
final class Dialing {

    private static final Logger LOG = LoggerFactory.getLogger(Dialing.class);

    private final Channel caller;
    private final WaitingWishes options;
    private final Technologies technologies;
    private final Subroutines subroutines;
    private final ToneRoom tones;
    private final RingingCalls ringing;
    private final List<Callee> callees = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final Queue<PickUp> pickUps = new ArrayDeque<>();
    private boolean over;
    private final Queue<Runnable> news = new ArrayDeque<>();
    private final long startedAt;
    private Optional<Callee> winner = Optional.empty();
    private Optional<Location> exit = Optional.empty();
    private long deadline = Strand.FOREVER;
    private final Set<DialStatus> refusals = EnumSet.noneOf(DialStatus.class);
    private final StringBuilder dialled = new StringBuilder(); // by the caller, while it waits
    private boolean ringTimeSet;
    private boolean progressTimeSet;
    private boolean ringingShown;
    private int forwards; // a call that is sent on for ever goes round

    Dialing(
            Channel caller,
            WaitingWishes options,
            Technologies technologies,
            Subroutines subroutines,
            ToneRoom tones,
            RingingCalls ringing) {
        this.caller = caller;
        this.ringing = ringing;
        this.tones = tones;
        this.subroutines = subroutines;
        this.options = options;
        this.technologies = technologies;
        this.startedAt = caller.exchange().scheduler().nanos();
    }

    /** A called party as long as the caller waits for it. */
    static final class Callee {
        private final Leg leg;
        private final PartyId party; // unknown unless its technology knew who it is
        private final AtomicBoolean taken = new AtomicBoolean(); // somebody answers
        private boolean waiting = true;

        Callee(Leg leg, PartyId party) {
            this.leg = leg;
            this.party = party;
        }

        Channel channel() {
            return leg.channel();
        }

        Leg leg() {
            return leg;
        }
    }

    /**
     * Calls one destination written as {@code Technology/address}; a failure is one more refusal.
     */
    void call(String destination) {
        call(destination, Optional.empty());
    }

    /**
     * @param forwarder who sent the call there, if it was sent on
     */
    private void call(String destination, Optional<ChannelSnapshot> forwarder) {
        int slash = destination.indexOf('/');
        String technology = slash < 0 ? destination : destination.substring(0, slash);
        String address = slash < 0 ? "" : destination.substring(slash + 1);
        try {
            Channel channel =
                    technologies.request(technology, CallRequest.to(address).from(caller.view()));
            forwarder.ifPresent(from -> {
                channel.setVariable("FORWARDERNAME", from.name());
                CallParties.of(channel).redirectedFrom(from.caller().number());
            });
            place(channel, address);
        } catch (CallRefused e) {
            LOG.info("{}: can't call {}: {}", caller.name(), destination, e.getMessage());
            if (e.hangupCause() != 0) {
                caller.hangupCause(e.hangupCause());
            }
            refusals.add(DialStatus.CHANUNAVAIL);
        }
    }

    private void place(Channel channel, String address) throws CallRefused {
        News listener = new News(address);
        Leg leg = new Leg(channel, listener, true);
        Callee callee = new Callee(leg, prepare(channel, address));
        listener.callee = Optional.of(callee);
        Offer offer = new Offer(callee, address);
        offers.add(offer);
        ringing.add(offer);
        if (options.preDial().isPresent()) {
            callees.add(callee);
            channel.start(
                    new Prologue(
                            leg, address, caller.view(), options.preDial().get(), subroutines));
            return;
        }
        try {
            channel.driver().call(channel);
        } catch (CallRefused e) {
            channel.abandon();
            throw e;
        }
        callees.add(callee);
        publish(new PbxEvent.DialBegan(Optional.of(caller.view()), channel.view(), address));
        channel.start(leg);
    }

    /** A subroutine may wait, so the called channel runs it, and then places the call itself. */
    private record Prologue(
            Leg leg,
            String address,
            ChannelSnapshot caller,
            String subroutine,
            Subroutines subroutines)
            implements Activity {

        @Override
        public Optional<Activity> run(Channel self) {
            subroutines.run(self, subroutine);
            self.executing("AppDial", "(Outgoing Line)");
            if (self.isInterrupted()) {
                return leg.run(self);
            }
            try {
                self.driver().call(self);
            } catch (CallRefused e) {
                LOG.info("{}: can't be called: {}", self.name(), e.getMessage());
                leg.notPlaced(self, e.hangupCause());
                return Optional.empty();
            }
            self.exchange()
                    .publish(new PbxEvent.DialBegan(Optional.of(caller), self.view(), address));
            return Optional.of(leg);
        }
    }

    /** Returns whom the caller reaches there, as far as that is known by itself. */
    private PartyId prepare(Channel channel, String address) {
        channel.setVariable("DIALEDPEERNUMBER", address);
        channel.location(new Location(channel.context(), caller.extension(), 1));
        channel.executing("AppDial", "(Outgoing Line)");
        PartyId shown = options.shown(caller.caller()).orElse(caller.caller());
        channel.connectedQuietly(shown);
        options.calledAs(caller.caller()).ifPresent(channel::callerQuietly);
        PartyId party = channel.caller();
        if (party.number().isEmpty()) {
            channel.callerQuietly(channel.caller().withNumber(caller.extension()));
        }
        if (channel.account().isEmpty()) {
            channel.accountQuietly(caller.account());
        }
        if (!options.music().orElse("").isEmpty()) {
            channel.traits().musicClass(options.music().orElse(""));
        }
        channel.traits().forwardsLeft(caller.traits().forwardsLeft() - 1);
        channel.traits().tenant(caller.traits().tenant());
        caller.attachments().passTo(channel.attachments());
        channel.publish();
        for (Map.Entry<String, String> variable : caller.variables().inheritable()) {
            channel.setVariable(variable.getKey(), variable.getValue());
        }
        return party;
    }

    /** Waits until one answers, all refuse, the time is over or the caller is gone. */
    DialStatus waitForAnswer() {
        deadline = options.timeout().map(caller::in).orElse(Strand.FOREVER);
        showCallee();
        boolean toneSounds = options.tone().filter(tone -> tones.start(caller, tone)).isPresent();
        if (!toneSounds) {
            options.showWaiting(caller);
        }
        try {
            return waitForDecision();
        } finally {
            if (toneSounds) {
                var _ = caller.takeUndertone();
            }
            options.endWaiting(caller);
            callees.forEach(callee -> callee.leg.release());
            offers.forEach(ringing::remove);
            over = true;
            pickUps.forEach(late -> late.by.leg.cancel(0));
            pickUps.clear();
        }
    }

    /** A caller who reaches for one party alone sees at once who that is. */
    private void showCallee() {
        if (callees.size() == 1 && options.updatesCaller()) {
            PartyId party = callees.getFirst().party;
            if (party.isKnown()) {
                caller.connected(party);
            }
        }
    }

    private DialStatus waitForDecision() {
        while (true) {
            if (winner.isPresent()) {
                return DialStatus.ANSWER;
            }
            if (callees.stream().noneMatch(callee -> callee.waiting)) {
                return refusal();
            }
            switch (caller.await(deadline, () -> !news.isEmpty() || !pickUps.isEmpty())) {
                case Signal.Ready _ -> handleNews();
                case Signal.TimedOut _ -> {
                    giveUp(DialStatus.NOANSWER, options.causeOfGivingUp(0));
                    return DialStatus.NOANSWER;
                }
                case Signal.Interrupted _ -> {
                    giveUp(DialStatus.CANCEL, options.causeOfGivingUp(caller.hangupCause()));
                    return DialStatus.CANCEL;
                }
                case Frame.DigitEnd(var digit, _) -> {
                    if (completesStopCode(digit) || isExit(digit)) {
                        giveUp(DialStatus.CANCEL, options.causeOfGivingUp(0));
                        return DialStatus.CANCEL;
                    }
                }
                case Frame frame -> passOn(frame);
            }
        }
    }

    private boolean completesStopCode(char digit) {
        dialled.append(digit);
        String code = options.stopCode();
        return !code.isEmpty() && dialled.toString().endsWith(code);
    }

    /** Whether the digit takes the caller to another extension. */
    private boolean isExit(char digit) {
        if (!options.takesDigits()) {
            return false;
        }
        String context =
                caller.variable("EXITCONTEXT")
                        .filter(name -> !name.isEmpty())
                        .orElse(caller.context());
        exit =
                Optional.of(new Location(context, Character.toString(digit), 1))
                        .filter(place -> subroutines.exists(caller, place));
        return exit.isPresent();
    }

    /** The extension that the caller left for while waiting. */
    Optional<Location> exit() {
        return exit;
    }

    private void handleNews() {
        for (Runnable one = news.poll(); one != null; one = news.poll()) {
            one.run();
        }
        for (PickUp one = pickUps.poll(); one != null; one = pickUps.poll()) {
            onPickedUp(one);
        }
    }

    /**
     * Somebody answers instead of a called party.
     *
     * @param instead the party that rang
     * @param by who answers
     * @param address whom the caller dialled
     */
    private record PickUp(Callee instead, Callee by, ChannelSnapshot snapshot, String address) {}

    private void onPickedUp(PickUp pickUp) {
        if (!pickUp.instead.waiting || winner.isPresent()) {
            pickUp.by.leg.cancel(0);
            return;
        }
        pickUp.instead.waiting = false;
        if (options.updatesCaller()) {
            caller.connected(pickUp.snapshot.caller());
        }
        wonBy(pickUp.by, pickUp.snapshot, pickUp.address);
    }

    private void wonBy(Callee callee, ChannelSnapshot snapshot, String address) {
        winner = Optional.of(callee);
        caller.hangupCause(0); // what kept another from answering is no reason any more
        caller.setVariable("DIALSTATUS", DialStatus.ANSWER.name());
        caller.setVariable("DIALEDPEERNAME", snapshot.name());
        caller.setVariable("DIALEDPEERNUMBER", address);
        if (!options.decidesAfterAnswer()) {
            dialEnded(snapshot, DialStatus.ANSWER.name());
        }
    }

    /** A called party that somebody else may answer for. Any thread. */
    private final class Offer implements RingingCalls.Call {

        private final Callee callee;
        private final String address;

        Offer(Callee callee, String address) {
            this.callee = callee;
            this.address = address;
        }

        @Override
        public boolean isOf(Channel other) {
            return caller.equals(other);
        }

        @Override
        public Channel channel() {
            return callee.channel();
        }

        @Override
        public boolean isClaimed() {
            return callee.taken.get();
        }

        @Override
        public boolean claim() {
            return callee.taken.compareAndSet(false, true);
        }

        @Override
        public Activity answeredBy(Channel picker) {
            News listener = new News(address);
            Leg leg = new Leg(picker, listener, true);
            Callee by = new Callee(leg, picker.caller());
            by.waiting = false; // it has answered
            listener.callee = Optional.of(by);
            PickUp pickUp = new PickUp(callee, by, leg.answers(picker), address);
            caller.post(() -> {
                if (over) {
                    leg.cancel(0);
                } else {
                    pickUps.add(pickUp);
                }
            });
            return leg;
        }
    }

    /** What the caller says before the answer reaches a single called party. */
    private void passOn(Frame frame) {
        if (callees.size() == 1 && !(frame instanceof Frame.Control)) {
            Channel only = callees.getFirst().channel();
            only.post(() -> only.write(frame));
        }
    }

    /** All refused: the kindest refusal counts. */
    private DialStatus refusal() {
        if (refusals.contains(DialStatus.BUSY)) {
            return DialStatus.BUSY;
        }
        if (refusals.contains(DialStatus.CONGESTION)) {
            return DialStatus.CONGESTION;
        }
        return refusals.contains(DialStatus.NOANSWER) && !refusals.contains(DialStatus.CHANUNAVAIL)
                ? DialStatus.NOANSWER
                : DialStatus.CHANUNAVAIL;
    }

    private void giveUp(DialStatus status, int cause) {
        for (Callee callee : callees) {
            if (callee.waiting) {
                callee.waiting = false;
                dialEnded(callee.channel().snapshot(), status.name());
                callee.leg.cancel(cause);
            }
        }
    }

    /** The others are told that somebody else answered. */
    void cancelLosers() {
        giveUp(DialStatus.CANCEL, options.causeOfLosing());
    }

    Optional<Callee> winner() {
        return winner;
    }

    Duration sinceStart() {
        return Duration.ofNanos(caller.exchange().scheduler().nanos() - startedAt);
    }

    /** Says how the dialling of this party ended; for a decision after the answer. */
    void dialEnded(ChannelSnapshot callee, String status) {
        publish(new PbxEvent.DialEnded(Optional.of(caller.view()), callee, status, ""));
    }

    private void publish(PbxEvent event) {
        caller.exchange().publish(event);
    }

    private void setTime(String variable) {
        caller.setVariable(variable, Long.toString(sinceStart().toSeconds()));
        caller.setVariable(variable + "_MS", Long.toString(sinceStart().toMillis()));
    }

    /** Brings a leg's news to the caller's strand. */
    private final class News implements Leg.Listener {

        private final String address;
        private Optional<Callee> callee = Optional.empty(); // set before the leg starts

        News(String address) {
            this.address = address;
        }

        private void post(Runnable onCaller) {
            caller.post(() -> news.add(onCaller));
        }

        /** Whether it is still open how this party decides; not once somebody picks it up. */
        private boolean isWaiting() {
            return callee.filter(one -> one.waiting && !one.taken.get()).isPresent();
        }

        @Override
        public void ringing(ChannelSnapshot snapshot) {
            post(() -> onRinging(snapshot));
        }

        private void onRinging(ChannelSnapshot snapshot) {
            if (!isWaiting()) {
                return;
            }
            if (!ringingShown && options.showsRinging()) {
                ringingShown = true;
                caller.indicate(Frame.Condition.RINGING);
            }
            if (!ringTimeSet) {
                ringTimeSet = true;
                setTime("RINGTIME");
            }
            progressed(snapshot, "RINGING");
        }

        @Override
        public void progress(ChannelSnapshot snapshot, Frame.Condition condition) {
            post(() -> onProgress(snapshot, condition));
        }

        private void onProgress(ChannelSnapshot snapshot, Frame.Condition condition) {
            if (!isWaiting()) {
                return;
            }
            if (callees.size() == 1 && options.showsRinging()) {
                caller.indicate(condition);
            }
            if (condition == Frame.Condition.PROGRESS) {
                onMedia();
            }
            progressed(snapshot, condition.name());
        }

        private void onMedia() {
            if (!progressTimeSet) {
                progressTimeSet = true;
                setTime("PROGRESSTIME");
                options.mediaTimeout().ifPresent(timeout -> deadline = caller.in(timeout));
            }
            callee.ifPresent(
                    one -> DigitSender.sendMeanwhile(one.channel(), options.progressDigits()));
        }

        private void progressed(ChannelSnapshot snapshot, String status) {
            publish(new PbxEvent.DialProgressed(Optional.of(caller.view()), snapshot, status, ""));
        }

        @Override
        public void answered(ChannelSnapshot snapshot) {
            post(() -> onAnswered(snapshot));
        }

        private void onAnswered(ChannelSnapshot snapshot) {
            if (!isWaiting()
                    || winner.isPresent()
                    || !callee.orElseThrow().taken.compareAndSet(false, true)) {
                return; // too late, or somebody else is about to answer
            }
            callee.orElseThrow().waiting = false;
            wonBy(callee.orElseThrow(), snapshot, address);
        }

        @Override
        public void refused(ChannelSnapshot snapshot, Frame.Condition condition) {
            post(() -> onRefused(snapshot, condition));
        }

        private void onRefused(ChannelSnapshot snapshot, Frame.Condition condition) {
            if (!isWaiting()) {
                return;
            }
            callee.ifPresent(one -> one.waiting = false);
            DialStatus status =
                    condition == Frame.Condition.BUSY ? DialStatus.BUSY : DialStatus.CONGESTION;
            refusals.add(status);
            dialEnded(snapshot, status.name());
            callee.ifPresent(one -> noteCause(one, causeOf(condition)));
            callee.ifPresent(one -> one.leg.cancel(0));
        }

        @Override
        public void forwarded(ChannelSnapshot snapshot, String destination) {
            post(() -> onForwarded(snapshot, destination));
        }

        private void onForwarded(ChannelSnapshot snapshot, String destination) {
            if (!isWaiting()) {
                return;
            }
            Callee forwarder = callee.orElseThrow();
            forwarder.waiting = false;
            callees.remove(forwarder); // whom the caller hears is the other one now
            String target =
                    Forwarding.destination(forwarder.channel(), Optional.of(caller), destination);
            publish(
                    new PbxEvent.DialEnded(
                            Optional.of(caller.view()),
                            snapshot,
                            DialStatus.CANCEL.name(),
                            target));
            if (options.followsForwards() && forwards++ < Traits.MOST_FORWARDS) {
                if (options.forwardEndsTimeout()) {
                    deadline = Strand.FOREVER;
                }
                call(target, Optional.of(snapshot));
            } else {
                LOG.info("{}: not followed to {}", caller.name(), target);
                refusals.add(DialStatus.CHANUNAVAIL);
            }
            forwarder.leg.cancel(0);
        }

        @Override
        public void gone(ChannelSnapshot snapshot, int cause) {
            post(() -> onGone(snapshot, cause));
        }

        private void onGone(ChannelSnapshot snapshot, int cause) {
            if (!isWaiting()) {
                return;
            }
            callee.ifPresent(one -> one.waiting = false);
            DialStatus status = DialStatus.ofCause(cause);
            callee.ifPresent(one -> noteCause(one, cause));
            refusals.add(status);
            if (cause != 0) {
                caller.hangupCause(cause); // as HANGUPCAUSE, and for a plain Hangup()
            }
            // A party that can't be had is said not to have answered; only the caller learns more.
            dialEnded(
                    snapshot,
                    status == DialStatus.CHANUNAVAIL ? DialStatus.NOANSWER.name() : status.name());
            callee.ifPresent(one -> one.leg.release());
        }

        @Override
        public void ended() {
            caller.post(this::onEnded); // and so it looks at the channel again
        }

        private void onEnded() {
            callee.ifPresent(one -> noteCause(one, one.channel().snapshot().hangupCause()));
        }

        private static int causeOf(Frame.Condition refusal) {
            HangupCause cause =
                    refusal == Frame.Condition.BUSY
                            ? HangupCause.USER_BUSY
                            : HangupCause.NORMAL_CIRCUIT_CONGESTION;
            return cause.number();
        }

        /** For the dialplan, which may ask why. */
        private void noteCause(Callee one, int cause) {
            Channel called = one.channel();
            HangupCauses.of(caller)
                    .note(
                            called.name(),
                            new HangupCauses.Reason(called.driver().technologyCause(), cause));
        }

        @Override
        public void connectedLine(ChannelSnapshot snapshot, PartyId party) {
            post(() -> {
                if (isWaiting() && callees.size() == 1 && options.updatesCaller()) {
                    caller.connected(party);
                }
            });
        }

        @Override
        public void heard(Frame frame) {
            post(() -> {
                if (isWaiting() && callees.size() == 1 && options.showsRinging()) {
                    caller.write(frame);
                }
            });
        }
    }
}
