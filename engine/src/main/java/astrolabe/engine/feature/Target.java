package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.DialStatus;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.Strand;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The one whom a transferer consults: it rings in a bridge already, and stays in calls until it is
 * hung up. On its own strand; {@link #waitsAlone} and {@link #left} from any thread.
 */
final class Target implements Activity, BridgeHook {

    private final Consultation consultation;
    private final Bridge bridge;
    private final CompletableFuture<Boolean> left = new CompletableFuture<>();
    private final Channel self;
    private long deadline = Strand.FOREVER;
    private boolean decided; // it answered or refused
    private boolean alone;

    Target(Consultation consultation, Bridge bridge, Channel self) {
        this.consultation = consultation;
        this.bridge = bridge;
        this.self = self;
    }

    /** The transferer is gone; from now on the target rings for the transferee. */
    void waitsAlone() {
        self.post(() -> {
            alone = true;
            deadline = decided ? deadline : self.in(consultation.noAnswerTimeout());
        });
    }

    /** Done when the target is in no bridge any more. */
    CompletableFuture<Boolean> left() {
        return left;
    }

    @Override
    public Optional<Activity> run(Channel channel) {
        deadline = channel.in(consultation.noAnswerTimeout());
        try {
            Departure _ = bridge.join(channel, this);
        } finally {
            left.complete(true);
        }
        return Optional.empty();
    }

    @Override
    public void onEntered(Channel channel, Bridge entered) {
        channel.publish();
        consultation.targetEntered(entered);
    }

    @Override
    public Optional<Departure> onFrame(Channel channel, Bridge in, Frame frame) {
        in.pass(channel, frame);
        if (frame instanceof Frame.Control(var condition) && !decided) {
            return onCondition(channel, condition);
        }
        return Optional.empty();
    }

    private Optional<Departure> onCondition(Channel channel, Frame.Condition condition) {
        switch (condition) {
            case RINGING, PROGRESS, PROCEEDING ->
                    channel.exchange()
                            .publish(
                                    new PbxEvent.DialProgressed(
                                            Optional.empty(),
                                            channel.view(),
                                            condition.name(),
                                            ""));
            case ANSWER -> {
                decide(channel, DialStatus.ANSWER);
                if (consultation.targetAnswered()) {
                    consultation.targetGoesOver(channel);
                }
            }
            case BUSY -> {
                decide(channel, DialStatus.BUSY);
                channel.hangupCause(HangupCause.USER_BUSY.number());
                return Optional.of(Departure.FEATURE);
            }
            case CONGESTION, INCOMPLETE -> {
                decide(channel, DialStatus.CONGESTION);
                channel.hangupCause(HangupCause.NORMAL_CIRCUIT_CONGESTION.number());
                return Optional.of(Departure.FEATURE);
            }
            case UNHOLD, FLASH -> {
                // passed on
            }
        }
        return Optional.empty();
    }

    private void decide(Channel channel, DialStatus status) {
        decided = true;
        deadline = Strand.FOREVER;
        channel.exchange()
                .publish(
                        new PbxEvent.DialEnded(
                                Optional.empty(), channel.view(), status.name(), ""));
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public Optional<Departure> onDeadline(Channel channel, Bridge in) {
        decide(channel, DialStatus.NOANSWER);
        channel.hangupCause(HangupCause.NO_ANSWER.number());
        return Optional.of(Departure.FEATURE);
    }

    @Override
    public void onLeft(Channel channel, Bridge from, Departure why) {
        if (!decided && consultation.isWaitedFor()) {
            channel.exchange()
                    .publish(
                            new PbxEvent.DialEnded(
                                    Optional.empty(),
                                    channel.view(),
                                    DialStatus.ofCause(channel.hangupCause()).name(),
                                    ""));
        }
        left.complete(true);
        consultation.targetLeft();
    }

    /** Where it goes nobody goes with it. */
    @Override
    public boolean letsGo() {
        return !alone;
    }
}
