package astrolabe.engine.bridge;

import astrolabe.engine.channel.BridgeSeat;
import astrolabe.engine.channel.CallLink;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PbxEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Channels that hear each other. Each member stays in {@link #join} on its own strand; the list of
 * members is guarded by the bridge's monitor, and what is said of it is said inside, so that its
 * events are in the order of its changes. No code holds the monitors of two bridges at once.
 */
public final class Bridge {

    private final Exchange exchange;
    private final Bridges bridges;
    private final BridgeKind kind;
    private final String ownTechnology; // what it was made with
    private final String id;
    private final String creator;
    private final String name;
    private final long number;
    private final Instant since;
    private final List<Seat> seats = new ArrayList<>(); // guarded by this
    private boolean over; // guarded by this
    private final List<Consumer<Channel>> keepers = new ArrayList<>(); // guarded by this
    private String technology; // guarded by this
    private int cause; // why it ended, 0 as long as nobody left; guarded by this
    private String source = ""; // guarded by this: who hung up first

    Bridge(
            Exchange exchange,
            Bridges bridges,
            BridgeKind kind,
            String technology,
            String id,
            String creator,
            String name,
            long number) {
        this.exchange = exchange;
        this.bridges = bridges;
        this.kind = kind;
        this.ownTechnology = technology;
        this.technology = technology;
        this.id = id;
        this.creator = creator;
        this.name = name;
        this.number = number;
        this.since = exchange.scheduler().instant();
    }

    public String id() {
        return id;
    }

    public BridgeKind kind() {
        return kind;
    }

    /** When it was made. */
    public Instant since() {
        return since;
    }

    /** Any thread. */
    public synchronized BridgeSnapshot snapshot() {
        return new BridgeSnapshot(
                id,
                kind.type(),
                technology,
                creator,
                name,
                seats.stream().map(seat -> seat.channel.uniqueId()).toList());
    }

    /** The members, in the order of entering. Any thread. */
    public synchronized List<Channel> members() {
        return seats.stream().map(seat -> seat.channel).toList();
    }

    /** The other channel of a two-party bridge. Any thread. */
    public synchronized Optional<Channel> partner(Channel channel) {
        if (seats.size() != 2 || !kind.mixes()) {
            return Optional.empty();
        }
        Channel first = seats.getFirst().channel;
        return Optional.of(first.equals(channel) ? seats.getLast().channel : first);
    }

    /** Whether the bridge has ended. Any thread. */
    public synchronized boolean isOver() {
        return over;
    }

    /** Enters the bridge and stays until there is a reason to leave. On the channel's strand. */
    public Departure join(Channel channel, BridgeHook hook) {
        Bridge in = this;
        Seat seat = enter(channel, hook, Optional.empty());
        while (seat != null) {
            Departure why = in.stayIn(seat);
            Move move = seat.move;
            if (move == null || why != Departure.REPLACED) {
                if (move != null) {
                    move.done.accept(false);
                }
                hook.onLeft(channel, in, why);
                return why;
            }
            in = move.to;
            seat = follow(move, channel, hook);
            if (seat == null && channel.isInterrupted()) {
                return Departure.INTERRUPTED;
            }
        }
        return Departure.DESTROYED;
    }

    private static @Nullable Seat follow(Move move, Channel channel, BridgeHook hook) {
        Seat seat = null;
        try {
            if (move.onTheWay.test(channel)) {
                seat = move.to.enter(channel, hook, move.instead);
            }
            return seat;
        } finally {
            move.done.accept(seat != null); // somebody may wait for it
        }
    }

    private Departure stayIn(Seat seat) {
        try {
            seat.hook.onEntered(seat.channel, this);
            return stay(seat);
        } finally {
            leave(seat);
            seat.closed = true;
        }
    }

    private synchronized @Nullable Seat enter(
            Channel channel, BridgeHook hook, Optional<Channel> instead) {
        Optional<Seat> swapped = instead.flatMap(this::seatOf);
        if (over || (instead.isPresent() && swapped.isEmpty())) {
            return null;
        }
        Seat seat = new Seat(channel, hook);
        seats.add(seat);
        channel.seat(seat);
        linkCalls();
        channel.publish();
        exchange.publish(
                new PbxEvent.BridgeEntered(
                        snapshot(), channel.snapshot(), instead.map(Channel::uniqueId)));
        forgetTransfer(channel);
        swapped.ifPresent(this::makeRoom);
        if (seats.size() == 2 && kind.mixes()) {
            joinPartners();
        } else if (seats.size() > 2 && kind == BridgeKind.BASIC) {
            technology = Bridges.FOR_MANY;
        }
        seats.forEach(member ->
                member.channel.post(() -> member.channel.driver().bridgeChanged(member.channel)));
        return seat;
    }

    /** The newcomer has the member's place; the member itself learns of it soon. */
    private void makeRoom(Seat replaced) {
        replaced.gone = true;
        seats.remove(replaced);
        replaced.channel.seat(null);
        exchange.publish(new PbxEvent.BridgeLeft(snapshot(), replaced.channel.snapshot()));
        replaced.departFor(Departure.REPLACED);
    }

    /** Everybody in a bridge belongs to the call that is the oldest of theirs, from now on. */
    private void linkCalls() {
        CallLink oldest =
                seats.stream()
                        .map(seat -> seat.channel.link())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        for (Seat member : seats) {
            if (!member.channel.link().equals(oldest)) {
                member.channel.linkTo(oldest);
                member.channel.post(member.channel::publish);
            }
        }
    }

    /**
     * Each of two learns who the other is. Those whose audio goes past the engine are joined so
     * after they have come together, one after the other, and learn it again each time.
     */
    private void joinPartners() {
        Channel elder = seats.getFirst().channel;
        Channel newcomer = seats.getLast().channel;
        if (!seats.stream().allMatch(seat -> seat.hook.letsGo())
                || !goesPastEngine(elder, newcomer)) {
            technology = ownTechnology;
            introduce(elder, newcomer);
            return;
        }
        introduce(newcomer, elder);
        technology = Bridges.PAST_THE_ENGINE;
        introduce(newcomer, elder);
        introduce(newcomer, elder);
    }

    private boolean goesPastEngine(Channel elder, Channel newcomer) {
        return kind == BridgeKind.BASIC
                && elder.driver().bypassesEngine()
                && newcomer.driver().bypassesEngine()
                && bridges.joinsPastEngine();
    }

    private static void introduce(Channel first, Channel second) {
        tellPeer(first, second);
        tellPeer(second, first);
    }

    /** The members learn anew who the other is: what the technology knew of one has changed. */
    public synchronized void introduceAgain() {
        if (seats.size() == 2 && kind.mixes()) {
            introduce(seats.getFirst().channel, seats.getLast().channel);
        }
    }

    private static void tellPeer(Channel channel, Channel peer) {
        channel.setVariable("BRIDGEPEER", peer.name());
        peer.driver()
                .callId()
                .ifPresentOrElse(
                        id -> channel.setVariable("BRIDGEPVTCALLID", id),
                        () -> forget(channel, "BRIDGEPVTCALLID"));
    }

    private static void forgetPeer(Channel channel) {
        channel.setVariable("BRIDGEPEER", "");
        forget(channel, "BRIDGEPVTCALLID");
    }

    /** How the channel came here is past. */
    private static void forgetTransfer(Channel channel) {
        forget(channel, "BLINDTRANSFER");
        forget(channel, "ATTENDEDTRANSFER");
    }

    private static void forget(Channel channel, String variable) {
        channel.variable(variable)
                .filter(value -> !value.isEmpty())
                .ifPresent(_ -> channel.setVariable(variable, ""));
    }

    private Departure stay(Seat seat) {
        Channel channel = seat.channel;
        BridgeHook hook = seat.hook;
        while (true) {
            Signal signal =
                    channel.await(
                            hook.deadline(), () -> seat.departure != null || !seat.tasks.isEmpty());
            Optional<Departure> end =
                    switch (signal) {
                        case Signal.Ready _ -> onReady(seat);
                        case Signal.Interrupted _ -> Optional.of(Departure.INTERRUPTED);
                        case Signal.TimedOut _ -> hook.onDeadline(channel, this);
                        case Frame frame -> hook.onFrame(channel, this, frame);
                    };
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    private static Optional<Departure> onReady(Seat seat) {
        if (seat.departure != null) {
            return Optional.of(seat.departure);
        }
        return seat.tasks.remove().apply(seat.channel);
    }

    /**
     * Has a member do something without leaving the bridge, when it has finished what it does. Any
     * thread.
     *
     * @param task may wait; on the member's strand, and not at all when the member leaves before;
     *     it may end the member's stay
     * @return whether it is a member
     */
    public synchronized boolean perform(
            Channel member, Function<Channel, Optional<Departure>> task) {
        Optional<Seat> seat = seatOf(member);
        seat.ifPresent(place -> member.post(() -> place.tasks.add(task)));
        return seat.isPresent();
    }

    /** Passes a frame of one member to the others. On that member's strand. */
    public void pass(Channel from, Frame frame) {
        if (!kind.mixes()) {
            return;
        }
        Optional<Channel> partner = partner(from);
        if (partner.isPresent()) {
            passTo(partner.get(), frame);
        } else {
            members().stream()
                    .filter(member -> !member.equals(from))
                    .forEach(member -> passTo(member, frame));
        }
    }

    /** Passes a frame to one member. Any thread. */
    public static void passTo(Channel member, Frame frame) {
        member.post(() -> passOn(member, frame));
    }

    private static void passOn(Channel member, Frame frame) {
        if (frame instanceof Frame.ConnectedLine(var party)) {
            member.connected(party);
        } else if (!(frame instanceof Frame.Control(var condition)
                && condition == Frame.Condition.ANSWER)) {
            member.write(frame);
        }
    }

    private synchronized void leave(Seat seat) {
        Channel channel = seat.channel;
        if (seat.gone) {
            takeCause(channel);
            channel.publish();
            seat.whenLeft.run();
            channel.driver().bridgeChanged(channel);
            return;
        }
        Optional<Channel> partner = partner(channel);
        boolean moves = seat.departure == Departure.REPLACED;
        boolean lasts = !keepers.isEmpty() && !over;
        if (kind.endsForAll() && !moves) {
            takeCause(channel);
            if (!lasts) {
                cause = cause == 0 ? channel.hangupCause() : cause;
                source = source.isEmpty() ? channel.traits().hangupSource() : source;
            }
        }
        boolean comesBack = lasts && moves;
        if (!comesBack && (partner.isPresent() || knowsPeer(channel))) {
            forgetPeer(channel);
        }
        seats.remove(seat);
        channel.seat(null);
        channel.publish();
        if (!lasts) {
            partner.ifPresent(Bridge::forgetPeer);
        }
        exchange.publish(new PbxEvent.BridgeLeft(snapshot(), channel.snapshot()));
        channel.driver().bridgeChanged(channel);
        seat.whenLeft.run();
        if (!lasts) {
            endIfAlone();
        } else if (!moves) {
            keepers.forEach(keeper -> keeper.accept(channel));
        }
        endIfEmpty();
    }

    private static boolean knowsPeer(Channel channel) {
        return channel.variable("BRIDGEPEER").filter(peer -> !peer.isEmpty()).isPresent();
    }

    /** A call between two is over for both when one leaves. */
    private void endIfAlone() {
        if (kind.endsForAll() && (over || seats.size() < 2)) {
            Departure why = over ? Departure.DESTROYED : Departure.PARTNER_LEFT;
            over = true;
            List.copyOf(seats).forEach(member -> member.departFor(why));
        }
    }

    /**
     * From now on the bridge lasts although one alone may be in it, or nobody, until {@link
     * #letEnd}. Any thread.
     *
     * @param keeper told of each member that leaves for good meanwhile, inside the monitor of the
     *     bridge; must only post
     * @return whether it lasts, which it can't when it is over
     */
    public synchronized boolean keep(Consumer<Channel> keeper) {
        return !over && keepers.add(keeper);
    }

    /**
     * The bridge ends as it would have without this keeper. Any thread; does nothing for one that
     * keeps it no more.
     */
    public synchronized void letEnd(Consumer<Channel> keeper) {
        if (keepers.remove(keeper) && keepers.isEmpty()) {
            endIfAlone();
            endIfEmpty();
        }
    }

    /** Who leaves without a reason of its own has that of the first who left. */
    private void takeCause(Channel channel) {
        if (channel.hangupCause() == 0) {
            channel.hangupCause(cause == 0 ? HangupCause.NORMAL_CLEARING.number() : cause);
        }
        if (channel.traits().hangupSource().isEmpty()) {
            channel.traits().hangupSource(source);
        }
    }

    private void endIfEmpty() {
        if (seats.isEmpty() && over && bridges.remove(this, number)) {
            exchange.publish(new PbxEvent.BridgeDestroyed(snapshot()));
        }
    }

    /** Takes one channel out. Any thread. Returns whether it was in. */
    public synchronized boolean kick(Channel channel) {
        Optional<Seat> seat = seatOf(channel);
        seat.ifPresent(member -> member.departFor(Departure.KICKED));
        return seat.isPresent();
    }

    /** Ends the bridge for everybody in it, who leave one after the other. Any thread. */
    public synchronized void destroy() {
        over = true;
        List<Seat> leaving = seats.reversed();
        leaving.stream()
                .limit(kind.endsForAll() ? 1 : leaving.size()) // the others follow the first
                .forEach(member -> member.departFor(Departure.DESTROYED));
        endIfEmpty();
    }

    /** Ends the bridge if nobody is in it. Any thread. Returns whether it is over. */
    public synchronized boolean destroyIfEmpty() {
        over |= seats.isEmpty();
        endIfEmpty();
        return over;
    }

    /** Whether a member may be taken out to bring its partners closer together. Any thread. */
    public synchronized boolean letsGo(Channel channel) {
        return kind == BridgeKind.BASIC
                && !over
                && seats.size() == 2
                && seatOf(channel).filter(seat -> seat.hook.letsGo()).isPresent();
    }

    /**
     * Has a member leave for another bridge, in place of a channel there. Any thread.
     *
     * @param done told whether it could enter the other bridge
     */
    public void move(Channel member, Bridge to, Channel instead, Consumer<Boolean> done) {
        Optional<Seat> seat = seatOf(member);
        if (seat.isPresent()) {
            seat.get().departTo(new Move(to, Optional.of(instead), _ -> true, done));
        } else {
            done.accept(false);
        }
    }

    /**
     * Has a member leave for another bridge. Any thread.
     *
     * @param done told whether it could enter the other bridge
     */
    public void move(Channel member, Bridge to, Consumer<Boolean> done) {
        Optional<Seat> seat = seatOf(member);
        if (seat.isPresent()) {
            seat.get().departTo(new Move(to, Optional.empty(), _ -> true, done));
        } else {
            done.accept(false);
        }
    }

    /**
     * Has two leave together for another bridge, which ends this one. Any thread.
     *
     * @return whether these two were alone in a bridge that ends with one of them; otherwise
     *     nothing is done
     */
    public synchronized boolean moveBoth(Passage first, Passage second) {
        Optional<Seat> one = seatOf(first.channel());
        Optional<Seat> other = seatOf(second.channel());
        if (!kind.endsForAll() || over || seats.size() != 2 || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        // Neither can leave before both know: that takes the monitor.
        one.get().departTo(first.move());
        other.get().departTo(second.move());
        return true;
    }

    /**
     * A member's way into another bridge.
     *
     * @param onTheWay what the channel does between the bridges, on its strand; returns whether it
     *     still comes
     * @param done told whether it could enter the other bridge
     */
    public record Passage(
            Channel channel, Bridge to, Predicate<Channel> onTheWay, Consumer<Boolean> done) {

        private Move move() {
            return new Move(to, Optional.empty(), onTheWay, done);
        }
    }

    private synchronized Optional<Seat> seatOf(Channel channel) {
        return seats.stream().filter(seat -> seat.channel.equals(channel)).findFirst();
    }

    /**
     * @param instead whose place is taken there, empty for a place of its own
     */
    private record Move(
            Bridge to,
            Optional<Channel> instead,
            Predicate<Channel> onTheWay,
            Consumer<Boolean> done) {}

    /** One member's place. */
    private final class Seat implements BridgeSeat {

        private final Channel channel;
        private final BridgeHook hook;
        private boolean gone; // somebody else has it already; guarded by the bridge

        // The rest is the member's.
        private @Nullable Departure departure;
        private @Nullable Move move;
        private boolean closed;
        private final Queue<Function<Channel, Optional<Departure>>> tasks = new ArrayDeque<>();
        private Runnable whenLeft = () -> {};

        Seat(Channel channel, BridgeHook hook) {
            this.channel = channel;
            this.hook = hook;
        }

        @Override
        public String bridgeId() {
            return id;
        }

        @Override
        public String peer() {
            return partner(channel).map(Channel::name).orElse("");
        }

        @Override
        public void whenLeft(Runnable task) {
            whenLeft = task;
        }

        @Override
        public void depart() {
            departFor(Departure.KICKED);
        }

        void departFor(Departure why) {
            channel.post(() -> {
                if (departure == null) {
                    departure = why;
                }
            });
        }

        void departTo(Move there) {
            channel.post(() -> {
                if (departure == null && !closed) {
                    move = there;
                    departure = Departure.REPLACED;
                } else {
                    there.done.accept(false);
                }
            });
        }
    }
}
