package astrolabe.engine.bridge;

import astrolabe.engine.channel.BridgeSeat;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.PbxEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Channels that hear each other. Each member stays in {@link #join} on its own strand; the list of
 * members is guarded by the bridge's monitor, and what is said of it is said inside, so that its
 * events are in the order of its changes.
 */
public final class Bridge {

    private final Exchange exchange;
    private final Bridges bridges;
    private final BridgeKind kind;
    private final String id;
    private final String creator;
    private final String name;
    private final long number;
    private final List<Seat> seats = new ArrayList<>(); // guarded by this
    private boolean over; // guarded by this

    Bridge(
            Exchange exchange,
            Bridges bridges,
            BridgeKind kind,
            String id,
            String creator,
            String name,
            long number) {
        this.exchange = exchange;
        this.bridges = bridges;
        this.kind = kind;
        this.id = id;
        this.creator = creator;
        this.name = name;
        this.number = number;
    }

    public String id() {
        return id;
    }

    public BridgeKind kind() {
        return kind;
    }

    /** Any thread. */
    public synchronized BridgeSnapshot snapshot() {
        return new BridgeSnapshot(
                id,
                kind.type(),
                kind.technology(),
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
        return seats.stream()
                .map(seat -> seat.channel)
                .filter(other -> !other.equals(channel))
                .findFirst();
    }

    /** Whether the bridge has ended. Any thread. */
    public synchronized boolean isOver() {
        return over;
    }

    /** Enters the bridge and stays until there is a reason to leave. On the channel's strand. */
    public Departure join(Channel channel, BridgeHook hook) {
        Seat seat = enter(channel);
        if (seat == null) {
            return Departure.DESTROYED;
        }
        Departure why = Departure.INTERRUPTED;
        try {
            hook.onEntered(channel, this);
            why = stay(seat, hook);
        } finally {
            leave(seat);
        }
        return why;
    }

    private synchronized @Nullable Seat enter(Channel channel) {
        if (over) {
            return null;
        }
        Seat seat = new Seat(channel);
        seats.add(seat);
        channel.seat(seat);
        linkCalls();
        channel.publish();
        exchange.publish(
                new PbxEvent.BridgeEntered(snapshot(), channel.snapshot(), Optional.empty()));
        if (seats.size() == 2 && kind.mixes()) {
            tellPeers();
        }
        seats.forEach(member ->
                member.channel.post(() -> member.channel.driver().bridgeChanged(member.channel)));
        return seat;
    }

    /** Everybody in a bridge belongs to the call that is the oldest of theirs. */
    private void linkCalls() {
        String oldest =
                seats.stream()
                        .min(java.util.Comparator.comparing(seat -> seat.channel.created()))
                        .map(seat -> seat.channel.snapshot().linkedId())
                        .orElse("");
        for (Seat member : seats) {
            if (!member.channel.snapshot().linkedId().equals(oldest)) {
                member.channel.post(() -> {
                    member.channel.linkTo(oldest);
                    member.channel.publish();
                });
            }
        }
    }

    private void tellPeers() {
        Channel first = seats.getFirst().channel;
        Channel second = seats.getLast().channel;
        first.setVariable("BRIDGEPEER", second.name());
        second.setVariable("BRIDGEPEER", first.name());
    }

    private Departure stay(Seat seat, BridgeHook hook) {
        Channel channel = seat.channel;
        while (true) {
            Signal signal = channel.await(hook.deadline(), () -> seat.departure != null);
            Optional<Departure> end =
                    switch (signal) {
                        case Signal.Ready _ -> Optional.ofNullable(seat.departure);
                        case Signal.Interrupted _ -> Optional.of(Departure.INTERRUPTED);
                        case Signal.TimedOut _ -> hook.onDeadline(channel, this);
                        case Frame frame -> hook.onFrame(channel, this, frame);
                    };
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** Passes a frame of one member to the others. On that member's strand. */
    public void pass(Channel from, Frame frame) {
        if (!kind.mixes()) {
            return;
        }
        for (Channel member : members()) {
            if (!member.equals(from)) {
                member.post(() -> passOn(member, frame));
            }
        }
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
        if (kind.mixes() && seats.size() == 2) {
            seat.channel.setVariable("BRIDGEPEER", "");
            seats.stream()
                    .filter(member -> !member.equals(seat))
                    .forEach(member -> member.channel.setVariable("BRIDGEPEER", ""));
        }
        seats.remove(seat);
        seat.channel.seat(null);
        seat.channel.publish();
        exchange.publish(new PbxEvent.BridgeLeft(snapshot(), seat.channel.snapshot()));
        seat.channel.driver().bridgeChanged(seat.channel);
        if (kind.endsForAll()) {
            List.copyOf(seats).forEach(member -> member.departFor(Departure.PARTNER_LEFT));
            over |= seats.size() < 2;
        }
        if (seats.isEmpty() && over) {
            bridges.remove(this, number);
            exchange.publish(new PbxEvent.BridgeDestroyed(snapshot()));
        }
    }

    /** Takes one channel out. Any thread. Returns whether it was in. */
    public synchronized boolean kick(Channel channel) {
        Optional<Seat> seat =
                seats.stream().filter(member -> member.channel.equals(channel)).findFirst();
        seat.ifPresent(member -> member.departFor(Departure.KICKED));
        return seat.isPresent();
    }

    /** Ends the bridge for everybody in it. Any thread. */
    public synchronized void destroy() {
        over = true;
        if (seats.isEmpty()) {
            bridges.remove(this, number);
            exchange.publish(new PbxEvent.BridgeDestroyed(snapshot()));
        }
        List.copyOf(seats).forEach(member -> member.departFor(Departure.DESTROYED));
    }

    /** One member's place. */
    private final class Seat implements BridgeSeat {

        private final Channel channel;
        private volatile @Nullable Departure departure;

        Seat(Channel channel) {
            this.channel = channel;
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
    }
}
