package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a transferer back whose target did not answer, and the target once more, in turn, until one
 * of them answers or it was tried often enough; the transferee waits. What is to happen next is
 * guarded by the monitor.
 */
final class CallBack {

    private static final Logger LOG = LoggerFactory.getLogger(CallBack.class);

    /** What there is to be called and for whom. */
    record Wish(
            ChannelSnapshot transferer,
            Channel transferee,
            Location place,
            FeatureOptions options) {}

    private final AttendedTransfers transfers;
    private final Wish wish;
    private final Bridge bridge; // where the transferee is
    private final Consumer<Channel> keeper = this::somebodyLeft;
    private Optional<Channel> calling = Optional.empty(); // guarded by this
    private boolean over; // guarded by this

    CallBack(AttendedTransfers transfers, Wish wish, Bridge bridge) {
        this.transfers = transfers;
        this.wish = wish;
        this.bridge = bridge;
    }

    /** Any thread. */
    void begin() {
        if (bridge.keep(keeper)) {
            callTransferer(1);
        }
    }

    private void callTransferer(int attempt) {
        if (attempt > wish.options.number(FeatureOption.ATXFER_CALLBACK_RETRIES)) {
            LOG.info("{}: nobody could be called back", wish.transferer.name());
            end();
            return;
        }
        call(
                transfers.requestDevice(wish.transferer.name(), wish.transferee.snapshot()),
                true,
                () -> waitForTarget(attempt));
    }

    private void waitForTarget(int attempt) {
        Duration delay = wish.options.seconds(FeatureOption.ATXFER_LOOP_DELAY);
        var _ = wish.transferee.exchange().scheduler().after(delay, () -> callTarget(attempt));
    }

    private void callTarget(int attempt) {
        if (!isOver()) {
            call(
                    transfers.requestPlace(wish.place, wish.transferee.snapshot()),
                    false,
                    () -> callTransferer(attempt + 1));
        }
    }

    private void call(Optional<Channel> channel, boolean mayTransfer, Runnable otherwise) {
        if (channel.isEmpty()) {
            otherwise.run();
            return;
        }
        Channel called = channel.get();
        try {
            called.driver().call(called);
        } catch (CallRefused e) {
            LOG.info("{}: can't be called: {}", called.name(), e.getMessage());
            called.abandon();
            otherwise.run();
            return;
        }
        Duration patience = wish.options.seconds(FeatureOption.ATXFER_NO_ANSWER_TIMEOUT);
        called.start(
                new CalledBack(
                        this, bridge, patience, transfers.hook(called, mayTransfer), otherwise));
        if (!isCalling(called)) {
            called.hangup(HangupCause.NORMAL_CLEARING.number());
        }
    }

    private synchronized boolean isCalling(Channel channel) {
        calling = Optional.of(channel);
        return !over;
    }

    private synchronized boolean isOver() {
        return over;
    }

    /** Somebody answered. On its strand. Returns whether it is still wanted. */
    synchronized boolean answered() {
        boolean wanted = !over;
        over = true;
        return wanted;
    }

    /** The transferee hears no music any more. On the strand of who answered. */
    void wakes(Channel self) {
        Hold.silence(self, wish.transferee);
    }

    /** Whoever answered talks to the transferee. On its strand. */
    void joined(Channel self) {
        bridge.letEnd(keeper);
        Channel other = wish.transferee;
        other.post(() -> other.connected(self.snapshot().caller()));
        self.connected(other.snapshot().caller());
    }

    /** The transferee is not kept waiting any longer. Any thread. */
    void end() {
        Optional<Channel> ringing;
        synchronized (this) {
            over = true;
            ringing = calling;
        }
        ringing.ifPresent(channel -> channel.hangup(HangupCause.NORMAL_CLEARING.number()));
        bridge.letEnd(keeper);
    }

    private void somebodyLeft(Channel who) {
        if (who.equals(wish.transferee)) {
            var _ = who.exchange().scheduler().after(Duration.ZERO, this::end);
        }
    }
}
