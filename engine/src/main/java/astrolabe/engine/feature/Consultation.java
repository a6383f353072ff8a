package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.TransferResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transfer while the transferer talks to the target and the transferee waits. The transferer goes
 * to and fro between two bridges, which are kept meanwhile. What is to happen next is guarded by
 * the monitor, under which channels are only posted to.
 */
final class Consultation {

    private static final Logger LOG = LoggerFactory.getLogger(Consultation.class);

    /** Who takes part. */
    record Parties(Channel transferer, Channel transferee, Channel target) {}

    /** Where the transferer is. */
    enum Phase {
        /** With the target, or on the way there. */
        WITH_TARGET,
        /** With the transferee, while the target waits. */
        WITH_TRANSFEREE,
        /** On the way back for good. */
        RETURNING,
        /** Gone before the target answered. */
        GONE,
        /** Transferred, given up, or an ordinary call again. */
        OVER
    }

    private final AttendedTransfers transfers;
    private final Parties parties;
    private final Bridge first; // where the transferee is
    private final Bridge second; // where the target is
    private final Location place;
    private final FeatureOptions options;
    private final FeatureHook hook;
    private final Target target;
    private final Consumer<Channel> firstKeeper = this::leftFirst;
    private final Consumer<Channel> secondKeeper = this::leftSecond;
    private final CompletableFuture<Boolean> targetEntered = new CompletableFuture<>();
    private Phase phase = Phase.WITH_TARGET; // guarded by this
    private boolean answered; // guarded by this
    private String soundOnReturn = ""; // guarded by this
    private Optional<ChannelSnapshot> gone = Optional.empty(); // guarded by this: the transferer

    Consultation(
            AttendedTransfers transfers,
            Parties parties,
            Bridge first,
            Bridge second,
            Location place,
            FeatureOptions options,
            FeatureHook hook) {
        this.transfers = transfers;
        this.parties = parties;
        this.first = first;
        this.second = second;
        this.place = place;
        this.options = options;
        this.hook = hook;
        this.target = new Target(this, second, parties.target);
    }

    FeatureOptions options() {
        return options;
    }

    Duration noAnswerTimeout() {
        return options.seconds(FeatureOption.ATXFER_NO_ANSWER_TIMEOUT);
    }

    // ---- On the transferer's strand ----

    /** Calls the target and sends the transferer to it; returns whether that could be done. */
    boolean begin() {
        boolean kept = first.keep(firstKeeper);
        boolean _ = second.keep(secondKeeper);
        try {
            if (kept) {
                parties.target.driver().call(parties.target);
            }
        } catch (CallRefused e) {
            LOG.info("{}: can't transfer: {}", parties.transferer.name(), e.getMessage());
            kept = false;
        }
        if (!kept) {
            parties.target.abandon();
            endBridges();
            return false;
        }
        parties.target.start(target);
        parties.transferer.awaitKeepingFrames(
                () -> targetEntered.isDone() || parties.target.isEnded());
        hook.consults(this);
        first.move(parties.transferer, second, this::arrived);
        return true;
    }

    /** The transferer could enter the bridge it went to, or there is no such any more. */
    private void arrived(boolean came) {
        if (!came) {
            LOG.info("{}: a transfer is given up", parties.transferer.name());
            giveUp();
        }
    }

    private synchronized void giveUp() {
        if (phase != Phase.OVER) {
            phase = Phase.OVER;
            parties.target.hangup(HangupCause.NORMAL_CLEARING.number());
            endBridges();
        }
    }

    private void endBridges() {
        second.letEnd(secondKeeper);
        first.letEnd(firstKeeper);
    }

    /** The transferer has come into a bridge. */
    void entered(Bridge bridge) {
        Channel transferer = parties.transferer;
        Phase now = phase();
        if (bridge.equals(second)) {
            transferer.connected(parties.target.snapshot().caller());
            if (target.left().isDone()) {
                goBack(options.text(FeatureOption.XFER_FAIL_SOUND));
            }
        } else if (bridge.equals(first) && now == Phase.WITH_TRANSFEREE) {
            transferer.connected(parties.transferee.snapshot().caller());
        } else if (bridge.equals(first) && now == Phase.RETURNING) {
            returned(transferer);
        }
    }

    private void returned(Channel transferer) {
        Hold.isBack(transferer);
        String sound;
        synchronized (this) {
            phase = Phase.OVER;
            sound = soundOnReturn;
        }
        hook.consultsNobody();
        parties.target.hangup(HangupCause.NORMAL_CLEARING.number());
        var _ = transferer.join(target.left());
        endBridges();
        transferer.connected(parties.transferee.snapshot().caller());
        transfers.playWithin(first, transferer, sound);
    }

    private synchronized Phase phase() {
        return phase;
    }

    /** What was dialled to give the transfer up. */
    Optional<Departure> abort() {
        goBack("");
        return Optional.empty();
    }

    private void goBack(String sound) {
        Phase before;
        synchronized (this) {
            before = phase;
            if (before == Phase.WITH_TARGET || before == Phase.WITH_TRANSFEREE) {
                phase = Phase.RETURNING;
                soundOnReturn = sound;
            }
        }
        if (before == Phase.WITH_TARGET) {
            Hold.silence(parties.transferer, parties.transferee);
            second.move(parties.transferer, first, this::arrived);
        } else if (before == Phase.WITH_TRANSFEREE) {
            returned(parties.transferer);
        }
    }

    /** What was dialled to go from the one to the other. */
    Optional<Departure> swap() {
        boolean toTransferee;
        synchronized (this) {
            if (phase != Phase.WITH_TARGET && phase != Phase.WITH_TRANSFEREE) {
                return Optional.empty();
            }
            toTransferee = phase == Phase.WITH_TARGET;
            phase = toTransferee ? Phase.WITH_TRANSFEREE : Phase.WITH_TARGET;
        }
        Channel next = toTransferee ? parties.transferee : parties.target;
        Channel waits = toTransferee ? parties.target : parties.transferee;
        Hold.music(waits);
        Hold.silence(parties.transferer, next);
        (toTransferee ? second : first)
                .move(parties.transferer, toTransferee ? first : second, this::arrived);
        return Optional.empty();
    }

    /** What was dialled to talk as three. */
    Optional<Departure> threeway() {
        Phase before;
        synchronized (this) {
            before = phase;
            if (before != Phase.WITH_TARGET && before != Phase.WITH_TRANSFEREE) {
                return Optional.empty();
            }
            phase = Phase.OVER;
        }
        Channel transferer = parties.transferer;
        Hold.silence(transferer, parties.transferee);
        Hold.silence(transferer, parties.target);
        boolean merged = merge(transferer);
        hook.consultsNobody();
        if (before == Phase.WITH_TARGET) {
            second.move(transferer, first, _ -> endBridges());
        } else {
            endBridges();
        }
        tell(merged, transferer.snapshot(), true);
        return Optional.empty();
    }

    /** Brings the target to the transferee; returns whether it came. */
    private boolean merge(Channel waiting) {
        BridgeSnapshot to = first.snapshot();
        waiting.exchange().publish(new PbxEvent.BridgeMerged(to, second.snapshot()));
        CompletableFuture<Boolean> came = new CompletableFuture<>();
        second.move(parties.target, first, came::complete);
        return waiting.join(came);
    }

    private void tell(boolean merged, ChannelSnapshot transferer, boolean threeway) {
        parties.transferee
                .exchange()
                .publish(
                        new PbxEvent.AttendedTransferred(
                                merged ? TransferResult.SUCCESS : TransferResult.FAIL,
                                transferer,
                                first.snapshot(),
                                transferer,
                                second.snapshot(),
                                parties.transferee.snapshot(),
                                parties.target.snapshot(),
                                threeway));
    }

    /** The transferer has left for good: the transfer is complete, or goes on without it. */
    void left() {
        Channel transferer = parties.transferer;
        boolean waits;
        synchronized (this) {
            if (phase == Phase.OVER || phase == Phase.GONE) {
                return;
            }
            waits = !answered && !options.isYes(FeatureOption.ATXFER_DROP_CALL);
            phase = waits ? Phase.GONE : Phase.OVER;
            gone = Optional.of(transferer.snapshot());
        }
        if (waits) {
            target.waitsAlone();
            return;
        }
        Hold.silence(transferer, parties.transferee);
        Hold.silence(transferer, parties.target);
        boolean merged = merge(transferer);
        tell(merged, transferer.snapshot(), false);
        endBridges();
        introduce();
    }

    /** The two who talk now learn of each other. */
    private void introduce() {
        Channel one = parties.transferee;
        Channel other = parties.target;
        one.post(() -> one.connected(other.snapshot().caller()));
        other.post(() -> other.connected(one.snapshot().caller()));
        transfers.playWithin(first, other, options.text(FeatureOption.XFER_SOUND));
    }

    // ---- On the target's strand ----

    void targetEntered(Bridge bridge) {
        if (targetEntered.complete(true)) {
            parties.transferer.post(() -> {}); // so that it comes, too
        } else if (bridge.equals(first)) {
            Optional<ChannelSnapshot> transferer;
            synchronized (this) {
                transferer = phase == Phase.GONE ? gone : Optional.empty();
                phase = phase == Phase.GONE ? Phase.OVER : phase;
            }
            if (transferer.isPresent()) {
                tell(true, transferer.get(), false);
                endBridges();
                introduce();
            }
        }
    }

    /** The target answered. Returns whether it is to go to the transferee at once. */
    boolean targetAnswered() {
        Phase now;
        synchronized (this) {
            answered = true;
            now = phase;
        }
        second.introduceAgain();
        return now == Phase.GONE;
    }

    /** The target, whom the transferer did not wait for, goes to the transferee. */
    void targetGoesOver(Channel self) {
        Hold.silence(self, parties.transferee);
        self.exchange().publish(new PbxEvent.BridgeMerged(first.snapshot(), second.snapshot()));
        second.move(
                self,
                first,
                came -> {
                    if (!came) {
                        giveUp();
                    }
                });
    }

    /** Whether it matters to somebody that the target can't be had. */
    boolean isWaitedFor() {
        Phase now = phase();
        return now != Phase.RETURNING && now != Phase.OVER;
    }

    /** The target is gone. */
    void targetLeft() {
        Phase now = phase();
        switch (now) {
            case WITH_TARGET -> { // or it learns of that when it comes there
                String sound = options.text(FeatureOption.XFER_FAIL_SOUND);
                boolean _ =
                        second.perform(
                                parties.transferer,
                                _ -> {
                                    goBack(sound);
                                    return Optional.empty();
                                });
            }
            case WITH_TRANSFEREE -> {
                boolean _ =
                        first.perform(
                                parties.transferer,
                                _ -> {
                                    goBack("");
                                    return Optional.empty();
                                });
            }
            case GONE -> callBack();
            case RETURNING, OVER -> {
                // nothing waits for it
            }
        }
    }

    private void callBack() {
        ChannelSnapshot transferer;
        synchronized (this) {
            phase = Phase.OVER;
            transferer = gone.orElseThrow();
        }
        second.letEnd(secondKeeper);
        new CallBack(
                        transfers,
                        new CallBack.Wish(transferer, parties.transferee, place, options),
                        first)
                .begin();
        first.letEnd(firstKeeper); // the other keeps it from here on
    }

    // ---- Inside the monitor of a bridge ----

    /** The hooks of both who may be there see to that. */
    private void leftSecond(Channel who) {
        LOG.debug("{} left a consultation", who.name());
    }

    private void leftFirst(Channel who) {
        if (who.equals(parties.transferee)) {
            var _ = who.exchange().scheduler().after(Duration.ZERO, this::transfereeLeft);
        }
    }

    /** The two who are left talk as in any call, or there is nobody any more. */
    private void transfereeLeft() {
        Phase before;
        synchronized (this) {
            before = phase;
            if (before == Phase.OVER || before == Phase.RETURNING) {
                phase = Phase.OVER;
                endBridges();
                return;
            }
            phase = before == Phase.WITH_TRANSFEREE ? Phase.WITH_TARGET : Phase.OVER;
        }
        switch (before) {
            case WITH_TARGET -> {
                parties.transferer.post(hook::consultsNobody);
                endBridges();
            }
            case WITH_TRANSFEREE -> {
                Hold.silence(parties.target);
                parties.transferer.post(hook::consultsNobody);
                first.move(
                        parties.transferer,
                        second,
                        came -> {
                            arrived(came);
                            endBridges();
                        });
            }
            case GONE -> {
                parties.target.hangup(HangupCause.NORMAL_CLEARING.number());
                endBridges();
            }
            case RETURNING, OVER -> throw new IllegalStateException("handled above");
        }
    }
}
