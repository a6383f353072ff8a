package astrolabe.engine.local;

import astrolabe.engine.channel.BridgeSeat;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDriver;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a Local channel and what passes between them: what one half writes, the other
 * reads. The halves are set once, before either runs; each is then driven by its own owner.
 */
final class LocalPair {

    /** A half that writes more frames than this within the window passes something round. */
    private static final int FLOOD = 200;

    private static final long FLOOD_WINDOW = 20_000_000; // nanoseconds, one frame of audio

    private final Exchange exchange;
    private final LocalAddress address;
    private final Predicate<Location> extensions;
    private final Half first = new Half(true);
    private final Half second = new Half(false);
    private final Consumer<String> whenBroken;
    private final LocalOptimizer optimizer;
    private final AtomicBoolean optimizing = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();
    private volatile boolean called;
    private volatile boolean mayOptimize;

    LocalPair(
            Exchange exchange,
            LocalAddress address,
            Predicate<Location> extensions,
            LocalOptimizer optimizer,
            Consumer<String> whenBroken) {
        this.optimizer = optimizer;
        this.mayOptimize = !address.keeps();
        this.whenBroken = whenBroken;
        this.exchange = exchange;
        this.address = address;
        this.extensions = extensions;
    }

    ChannelDriver first() {
        return first;
    }

    ChannelDriver second() {
        return second;
    }

    void join(Channel one, Channel two) {
        first.other = two;
        second.other = one;
    }

    /** From now on the pair makes room when it can, at once or when audio flows. */
    void letOptimize() {
        mayOptimize = true;
        optimize();
    }

    private void optimize() {
        if (mayOptimize
                && optimizing.compareAndSet(false, true)
                && !optimizer.optimize(second.other(), first.other())) {
            optimizing.set(false);
        }
    }

    /** Hands the second half what the first was given, and sets it going in the dialplan. */
    private void call(Channel one, Channel two) throws CallRefused {
        if (!extensions.test(address.location())) {
            two.abandon();
            throw new CallRefused(
                    HangupCause.NO_ROUTE_DESTINATION.number(),
                    "there is no extension " + address.text());
        }
        for (Map.Entry<String, String> variable : one.variables().marked()) {
            two.copyVariable(variable.getKey(), variable.getValue());
        }
        two.callerQuietly(one.connected());
        two.connectedQuietly(one.caller());
        two.callerAni(one.connected().number());
        two.accountQuietly(one.account());
        two.traits().musicClass(one.traits().musicClass());
        two.traits().forwardsLeft(one.traits().forwardsLeft());
        two.traits().tenant(one.traits().tenant());
        two.publish();
        exchange.publish(
                new PbxEvent.LocalBridged(
                        one.view(),
                        two.view(),
                        address.context(),
                        address.extension(),
                        !address.keeps()));
        called = true;
        // Whoever calls tells of it first, so the second half begins when the first one's strand
        // does.
        one.post(() -> two.start(exchange.dialplan()));
    }

    /** One half. */
    final class Half implements ChannelDriver {

        private final boolean dialled;
        private volatile @Nullable Channel other;
        private long windowBegan; // the owner's
        private int written; // the owner's

        Half(boolean dialled) {
            this.dialled = dialled;
        }

        LocalPair pair() {
            return LocalPair.this;
        }

        private Channel other() {
            Channel present = other;
            if (present == null) {
                throw new IllegalStateException("The pair is not joined yet");
            }
            return present;
        }

        @Override
        public String technology() {
            return "Local";
        }

        @Override
        public String device() {
            return "Local/" + address.text();
        }

        @Override
        public void call(Channel channel) throws CallRefused {
            LocalPair.this.call(channel, other());
        }

        @Override
        public void answer(Channel channel) {
            other().deliver(new Frame.Control(Frame.Condition.ANSWER));
        }

        @Override
        public void write(Channel channel, Frame frame) {
            if (frame instanceof Frame.Voice && mayOptimize && !optimizing.get()) {
                optimize();
            }
            if (!wouldComeBack(channel) && !floods()) {
                other().deliver(frame);
            }
        }

        /**
         * Local channels bridged in a ring pass a frame round for ever; no call has so many of its
         * own.
         */
        private boolean floods() {
            long now = exchange.scheduler().nanos();
            if (now - windowBegan > FLOOD_WINDOW) {
                windowBegan = now;
                written = 0;
            }
            return ++written > FLOOD;
        }

        /**
         * With both halves in one bridge, what one writes the other would pass back to it, for
         * ever.
         */
        private boolean wouldComeBack(Channel channel) {
            Optional<String> here = channel.seat().map(BridgeSeat::bridgeId);
            return here.isPresent() && here.equals(other().seat().map(BridgeSeat::bridgeId));
        }

        @Override
        public void connectedLine(Channel channel, PartyId party) {
            if (!wouldComeBack(channel)) {
                other().deliver(new Frame.ConnectedLine(party));
            }
        }

        @Override
        public void hangup(Channel channel) {
            Channel far = other;
            if (far == null) {
                return; // the second half could not be made
            }
            if (!broken.compareAndSet(false, true)) {
                return; // the other half ended first and knows
            }
            whenBroken.accept(device());
            if (!called) {
                if (dialled) {
                    far.abandon();
                }
                return;
            }
            if (!dialled) {
                channel.variable("DIALSTATUS")
                        .filter(status -> !status.isEmpty())
                        .ifPresent(status -> far.setVariable("CHANLOCALSTATUS", status));
            }
            far.farEndHangup(channel.hangupCause());
        }

        @Override
        public Optional<String> detail(String item) {
            return item.equals("peername") ? Optional.of(other().name()) : Optional.empty();
        }
    }
}
