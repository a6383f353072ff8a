package astrolabe.engine.dial;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Technologies;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
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
    private final List<Callee> callees = new ArrayList<>();
    private final Queue<Runnable> news = new ArrayDeque<>();
    private final long startedAt;
    private Optional<Callee> winner = Optional.empty();
    private DialStatus worst = DialStatus.CHANUNAVAIL;
    private int refusedBusy;
    private int refusedCongested;
    private boolean ringTimeSet;
    private boolean progressTimeSet;
    private boolean ringingShown;

    Dialing(Channel caller, WaitingWishes options, Technologies technologies) {
        this.caller = caller;
        this.options = options;
        this.technologies = technologies;
        this.startedAt = caller.exchange().scheduler().nanos();
    }

    /** A called party as long as the caller waits for it. */
    static final class Callee {
        private final String dialString;
        private final Leg leg;
        private boolean waiting = true;

        Callee(String dialString, Leg leg) {
            this.dialString = dialString;
            this.leg = leg;
        }

        Channel channel() {
            return leg.channel();
        }

        Leg leg() {
            return leg;
        }

        String number() {
            return dialString;
        }
    }

    /**
     * Calls one destination written as {@code Technology/address}; a failure is one more refusal.
     */
    void call(String destination) {
        int slash = destination.indexOf('/');
        String technology = slash < 0 ? destination : destination.substring(0, slash);
        String address = slash < 0 ? "" : destination.substring(slash + 1);
        try {
            Channel channel =
                    technologies.request(technology, CallRequest.to(address).from(caller.view()));
            place(channel, address);
        } catch (CallRefused e) {
            LOG.info("{}: can't call {}: {}", caller.name(), destination, e.getMessage());
            if (e.hangupCause() != 0) {
                caller.hangupCause(e.hangupCause());
            }
        }
    }

    private void place(Channel channel, String address) throws CallRefused {
        News listener = new News(address);
        Leg leg = new Leg(channel, listener, true);
        Callee callee = new Callee(address, leg);
        listener.callee = Optional.of(callee);
        prepare(channel, address);
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

    private void prepare(Channel channel, String address) {
        channel.setVariable("DIALEDPEERNUMBER", address);
        channel.location(new Location(channel.context(), caller.extension(), 1));
        channel.executing("AppDial", "(Outgoing Line)");
        channel.publish();
        PartyId shown = options.callerId().orElse(caller.caller());
        channel.connectedQuietly(shown);
        if (channel.caller().number().isEmpty()) {
            channel.callerQuietly(channel.caller().withNumber(caller.extension()));
        }
        if (channel.account().isEmpty()) {
            channel.accountQuietly(caller.account());
        }
        if (!options.music().orElse("").isEmpty()) {
            channel.musicClass(options.music().orElse(""));
        }
        channel.publish();
        for (Map.Entry<String, String> variable : caller.variables().inheritable()) {
            channel.setVariable(variable.getKey(), variable.getValue());
        }
        options.beforeCall(channel);
    }

    /** Waits until one answers, all refuse, the time is over or the caller is gone. */
    DialStatus waitForAnswer() {
        long deadline = options.timeout().map(caller::in).orElse(Long.MAX_VALUE);
        options.showWaiting(caller);
        while (true) {
            if (winner.isPresent()) {
                return DialStatus.ANSWER;
            }
            if (callees.stream().noneMatch(callee -> callee.waiting)) {
                return refusal();
            }
            switch (caller.await(deadline, () -> !news.isEmpty())) {
                case Signal.Ready _ -> handleNews();
                case Signal.TimedOut _ -> {
                    giveUp(DialStatus.NOANSWER, 0);
                    return DialStatus.NOANSWER;
                }
                case Signal.Interrupted _ -> {
                    giveUp(DialStatus.CANCEL, caller.hangupCause());
                    return DialStatus.CANCEL;
                }
                case Frame.DigitEnd(var digit, _) -> {
                    if (options.stopsOn(digit)) {
                        giveUp(DialStatus.CANCEL, 0);
                        return DialStatus.CANCEL;
                    }
                }
                case Frame frame -> passOn(frame);
            }
        }
    }

    private void handleNews() {
        for (Runnable one = news.poll(); one != null; one = news.poll()) {
            one.run();
        }
    }

    /** What the caller says before the answer reaches a single called party. */
    private void passOn(Frame frame) {
        if (callees.size() == 1 && !(frame instanceof Frame.Control)) {
            Channel only = callees.getFirst().channel();
            only.post(() -> only.write(frame));
        }
    }

    private DialStatus refusal() {
        if (refusedBusy > 0) {
            worst = DialStatus.BUSY;
            caller.hangupCause(HangupCause.USER_BUSY.number());
        } else if (refusedCongested > 0) {
            worst = DialStatus.CONGESTION;
        }
        return worst;
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
        giveUp(DialStatus.CANCEL, HangupCause.ANSWERED_ELSEWHERE.number());
    }

    Optional<Callee> winner() {
        return winner;
    }

    Duration sinceStart() {
        return Duration.ofNanos(caller.exchange().scheduler().nanos() - startedAt);
    }

    private void dialEnded(ChannelSnapshot callee, String status) {
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

        private boolean isWaiting() {
            return callee.filter(one -> one.waiting).isPresent();
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
            if (condition == Frame.Condition.PROGRESS && !progressTimeSet) {
                progressTimeSet = true;
                setTime("PROGRESSTIME");
            }
            progressed(snapshot, condition.name());
        }

        private void progressed(ChannelSnapshot snapshot, String status) {
            publish(new PbxEvent.DialProgressed(Optional.of(caller.view()), snapshot, status, ""));
        }

        @Override
        public void answered(ChannelSnapshot snapshot) {
            post(() -> onAnswered(snapshot));
        }

        private void onAnswered(ChannelSnapshot snapshot) {
            if (!isWaiting() || winner.isPresent()) {
                return;
            }
            callee.ifPresent(one -> one.waiting = false);
            winner = callee;
            caller.setVariable("DIALSTATUS", DialStatus.ANSWER.name());
            caller.setVariable("DIALEDPEERNAME", snapshot.name());
            caller.setVariable("DIALEDPEERNUMBER", address);
            dialEnded(snapshot, DialStatus.ANSWER.name());
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
            if (condition == Frame.Condition.BUSY) {
                refusedBusy++;
                dialEnded(snapshot, DialStatus.BUSY.name());
            } else {
                refusedCongested++;
                dialEnded(snapshot, DialStatus.CONGESTION.name());
            }
            callee.ifPresent(one -> one.leg.cancel(0));
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
            DialStatus status = statusOf(cause);
            switch (status) {
                case BUSY -> refusedBusy++;
                case CONGESTION -> refusedCongested++;
                default -> worst = DialStatus.NOANSWER;
            }
            dialEnded(snapshot, status.name());
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

    private static DialStatus statusOf(int cause) {
        return switch (HangupCause.of(cause).orElse(HangupCause.NORMAL_CLEARING)) {
            case USER_BUSY -> DialStatus.BUSY;
            case NORMAL_CIRCUIT_CONGESTION,
                    SWITCH_CONGESTION,
                    NETWORK_OUT_OF_ORDER,
                    NORMAL_TEMPORARY_FAILURE ->
                    DialStatus.CONGESTION;
            default -> DialStatus.NOANSWER;
        };
    }
}
