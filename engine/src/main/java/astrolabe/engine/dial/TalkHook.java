package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Optional;

/**
 * One party's side of a call between two: it hears how long the call may still last. Belongs to the
 * party's strand.
 */
final class TalkHook implements BridgeHook {

    private final Optional<CallLimit> limit;
    private final boolean hears;
    private final Announcer announcer;
    private final Runnable entered;
    private long endsAt = Strand.FOREVER;
    private long warnsAt = Strand.FOREVER;

    /**
     * @param hears whether this party hears the limit's sounds
     * @param entered told when the party is in the bridge
     */
    TalkHook(Optional<CallLimit> limit, boolean hears, Announcer announcer, Runnable entered) {
        this.limit = limit;
        this.hears = hears;
        this.announcer = announcer;
        this.entered = entered;
    }

    @Override
    public void onEntered(Channel channel, Bridge bridge) {
        entered.run();
        if (limit.isPresent() && endsAt == Strand.FOREVER) {
            begin(channel, limit.get());
        }
    }

    private void begin(Channel channel, CallLimit limits) {
        endsAt = channel.in(limits.length());
        if (!limits.warning().isZero()) {
            warnsAt = channel.in(limits.length().minus(limits.warning()));
        }
        play(channel, limits.connectSound());
    }

    @Override
    public Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame) {
        bridge.pass(channel, frame);
        return Optional.empty();
    }

    @Override
    public long deadline() {
        return Math.min(endsAt, warnsAt);
    }

    @Override
    public Optional<Departure> onDeadline(Channel channel, Bridge bridge) {
        CallLimit limits = limit.orElseThrow();
        if (channel.exchange().scheduler().nanos() >= endsAt) {
            play(channel, limits.endSound());
            return Optional.of(Departure.FEATURE);
        }
        Duration repeat = limits.repeat();
        warnsAt = repeat.isZero() ? Strand.FOREVER : warnsAt + repeat.toNanos();
        long left = Duration.ofNanos(endsAt - channel.exchange().scheduler().nanos()).toSeconds();
        play(channel, limits.warning(left));
        return Optional.empty();
    }

    private void play(Channel channel, String sound) {
        if (hears && !sound.isEmpty()) {
            announcer.play(channel, sound);
        }
    }

    @Override
    public boolean letsGo() {
        return limit.isEmpty();
    }
}
