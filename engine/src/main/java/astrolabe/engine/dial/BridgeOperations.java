package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.ChannelState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What somebody outside the calls does with bridges: joins two channels whatever they do, takes one
 * out, ends a bridge. Thread-safe.
 */
public final class BridgeOperations {

    /** Which of two joined channels hear a beep first. */
    public enum Tone {
        NONE,
        FIRST,
        SECOND,
        BOTH;

        boolean isForFirst() {
            return this == FIRST || this == BOTH;
        }

        boolean isForSecond() {
            return this == SECOND || this == BOTH;
        }
    }

    /** What became of a wish to join two channels. */
    public sealed interface Joined {}

    /** They are on their way into this bridge. */
    public record Underway(Bridge bridge) implements Joined {}

    /** This channel ended or can't talk yet; nothing was done. */
    public record Unable(Channel channel) implements Joined {}

    /** There is no way of joining channels that may be used; nothing was done. */
    public record NoBridge() implements Joined {}

    /** What became of a wish to take a channel out of its bridge. */
    public enum Kicked {
        DONE,
        IN_NO_BRIDGE,
        BRIDGE_GONE,
        IN_ANOTHER_BRIDGE
    }

    private static final String BEEP = "beep";

    private final Bridges bridges;
    private final Announcer announcer;

    public BridgeOperations(Bridges bridges, Announcer announcer) {
        this.bridges = bridges;
        this.announcer = announcer;
    }

    /**
     * Joins two channels: both leave what they do, talk, and go on behind the step they were at
     * when the bridge ends. Two that talk to each other already take their call along into the new
     * bridge, and go on when that one ends as they would have done behind the former.
     */
    public CompletableFuture<Joined> bridge(Channel first, Channel second, Tone tone) {
        return first.ask(BridgeOperations::isReady)
                .thenCombine(
                        second.ask(BridgeOperations::isReady),
                        (firstReady, secondReady) -> {
                            if (!firstReady || first.equals(second)) {
                                return new Unable(first);
                            }
                            return secondReady ? join(first, second, tone) : new Unable(second);
                        });
    }

    private static boolean isReady(Channel channel) {
        return !channel.isEnded()
                && !channel.isHangupRequested()
                && (channel.state() == ChannelState.UP || !channel.isOutgoing());
    }

    private Joined join(Channel first, Channel second, Tone tone) {
        Optional<Bridge> made = bridges.basic();
        if (made.isEmpty()) {
            return new NoBridge();
        }
        Bridge bridge = made.get();
        if (!moveTogether(first, second, tone, bridge)) {
            invite(first, second, tone, bridge);
        }
        return new Underway(bridge);
    }

    private boolean moveTogether(Channel first, Channel second, Tone tone, Bridge bridge) {
        CompletableFuture<Boolean> hostCame = new CompletableFuture<>();
        Bridge.Passage host =
                new Bridge.Passage(
                        first,
                        bridge,
                        channel -> beep(channel, tone.isForFirst()),
                        came -> {
                            hostCame.complete(came);
                            second.post(() -> {}); // so that it follows
                            endUnless(came, bridge);
                        });
        Bridge.Passage guest =
                new Bridge.Passage(
                        second,
                        bridge,
                        channel -> {
                            channel.awaitKeepingFrames(hostCame::isDone);
                            return hostCame.getNow(false) && beep(channel, tone.isForSecond());
                        },
                        came -> endUnless(came, bridge));
        return bridgeOf(first).filter(shared -> shared.moveBoth(host, guest)).isPresent();
    }

    /** Returns whether the channel may go on. */
    private boolean beep(Channel channel, boolean hears) {
        if (hears) {
            announcer.play(channel, BEEP);
        }
        return !channel.isInterrupted();
    }

    private static void endUnless(boolean came, Bridge bridge) {
        if (!came) {
            bridge.destroy();
        }
    }

    private void invite(Channel first, Channel second, Tone tone, Bridge bridge) {
        Visit guest = new Visit(bridge, first, Optional.empty(), tone.isForSecond());
        Visit host =
                new Visit(
                        bridge,
                        second,
                        Optional.of(() -> send(second, guest, bridge)),
                        tone.isForFirst());
        send(first, host, bridge);
    }

    /** A channel that ends before it comes takes the bridge with it, so that nobody waits there. */
    private static void send(Channel channel, Visit visit, Bridge bridge) {
        channel.post(() -> {
            if (channel.isEnded() || channel.isHangupRequested()) {
                bridge.destroy();
            } else {
                channel.whenEnded(bridge::destroy);
                channel.divert(visit);
            }
        });
    }

    /** One channel's stay in the bridge. */
    private final class Visit implements Activity, BridgeHook {

        private final Bridge bridge;
        private final Channel partner;
        private final Optional<Runnable> invite;
        private final boolean beeps;

        Visit(Bridge bridge, Channel partner, Optional<Runnable> invite, boolean beeps) {
            this.bridge = bridge;
            this.partner = partner;
            this.invite = invite;
            this.beeps = beeps;
        }

        @Override
        public Optional<Activity> run(Channel channel) {
            channel.answer();
            if (beeps) {
                announcer.play(channel, BEEP);
            }
            Departure why = bridge.join(channel, this);
            if (why == Departure.INTERRUPTED) {
                bridge.destroy();
            }
            if (!channel.isInterrupted()) {
                channel.traits().takeAfterBridge().ifPresent(channel::redirect);
            }
            return Optional.empty();
        }

        @Override
        public void onEntered(Channel channel, Bridge entered) {
            if (invite.isPresent() && entered.equals(bridge)) {
                invite.get().run();
            } else {
                introduce(channel);
            }
        }

        /** Each learns whom it talks to. */
        private void introduce(Channel channel) {
            partner.post(() -> partner.connected(channel.snapshot().caller()));
            channel.connected(partner.snapshot().caller());
        }

        @Override
        public Optional<Departure> onFrame(Channel channel, Bridge in, Frame frame) {
            in.pass(channel, frame);
            return Optional.empty();
        }
    }

    /**
     * Takes a channel out of its bridge.
     *
     * @param bridgeId the bridge it must be in, empty for any
     */
    public Kicked kick(Channel channel, String bridgeId) {
        if (!bridgeId.isEmpty() && bridges.find(bridgeId).isEmpty()) {
            return Kicked.BRIDGE_GONE;
        }
        Optional<Bridge> bridge = bridgeOf(channel);
        if (bridge.isEmpty()) {
            return Kicked.IN_NO_BRIDGE;
        }
        if (!bridgeId.isEmpty() && !bridge.get().id().equals(bridgeId)) {
            return Kicked.IN_ANOTHER_BRIDGE;
        }
        return bridge.get().kick(channel) ? Kicked.DONE : Kicked.IN_NO_BRIDGE;
    }

    private Optional<Bridge> bridgeOf(Channel channel) {
        return channel.seat().flatMap(seat -> bridges.find(seat.bridgeId()));
    }

    /** Ends a bridge for everybody in it; returns whether there is such a bridge. */
    public boolean destroy(String bridgeId) {
        Optional<Bridge> bridge = bridges.find(bridgeId);
        bridge.ifPresent(Bridge::destroy);
        return bridge.isPresent();
    }
}
