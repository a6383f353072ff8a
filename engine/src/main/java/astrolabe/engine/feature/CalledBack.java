package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.dial.DialStatus;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.Optional;

/** Somebody who is called so that a transferee does not wait in vain. On its own strand. */
final class CalledBack implements Activity {

    private final CallBack callBack;
    private final Bridge bridge;
    private final Duration patience;
    private final BridgeHook hook;
    private final Runnable otherwise;

    /**
     * @param otherwise what follows when it can't be had
     */
    CalledBack(
            CallBack callBack,
            Bridge bridge,
            Duration patience,
            BridgeHook hook,
            Runnable otherwise) {
        this.callBack = callBack;
        this.bridge = bridge;
        this.patience = patience;
        this.hook = hook;
        this.otherwise = otherwise;
    }

    @Override
    public Optional<Activity> run(Channel self) {
        DialStatus status = ring(self);
        self.exchange()
                .publish(new PbxEvent.DialEnded(Optional.empty(), self.view(), status.name(), ""));
        if (status != DialStatus.ANSWER) {
            otherwise.run();
        } else if (callBack.answered()) {
            callBack.wakes(self);
            Departure _ = bridge.join(self, new Joining());
            callBack.end(); // if it could not come
        }
        return Optional.empty();
    }

    private DialStatus ring(Channel self) {
        long deadline = self.in(patience);
        while (true) {
            switch (self.await(deadline)) {
                case Frame.Control(var condition) -> {
                    Optional<DialStatus> decision = decision(self, condition);
                    if (decision.isPresent()) {
                        return decision.get();
                    }
                }
                case Signal.TimedOut _ -> {
                    self.hangupCause(HangupCause.NO_ANSWER.number());
                    return DialStatus.NOANSWER;
                }
                case Signal.Interrupted _ -> {
                    return DialStatus.ofCause(self.hangupCause());
                }
                default -> {
                    // nobody hears it yet
                }
            }
        }
    }

    private static Optional<DialStatus> decision(Channel self, Frame.Condition condition) {
        return switch (condition) {
            case ANSWER -> Optional.of(DialStatus.ANSWER);
            case BUSY -> Optional.of(DialStatus.BUSY);
            case CONGESTION, INCOMPLETE -> Optional.of(DialStatus.CONGESTION);
            case RINGING, PROGRESS, PROCEEDING -> {
                self.exchange()
                        .publish(
                                new PbxEvent.DialProgressed(
                                        Optional.empty(), self.view(), condition.name(), ""));
                yield Optional.empty();
            }
            case UNHOLD, FLASH -> Optional.empty();
        };
    }

    /** The party's own hook, told of besides. */
    private final class Joining implements BridgeHook {

        @Override
        public void onEntered(Channel channel, Bridge entered) {
            hook.onEntered(channel, entered);
            if (entered.equals(bridge)) {
                callBack.joined(channel);
            }
        }

        @Override
        public Optional<Departure> onFrame(Channel channel, Bridge in, Frame frame) {
            return hook.onFrame(channel, in, frame);
        }

        @Override
        public long deadline() {
            return hook.deadline();
        }

        @Override
        public Optional<Departure> onDeadline(Channel channel, Bridge in) {
            return hook.onDeadline(channel, in);
        }

        @Override
        public void onLeft(Channel channel, Bridge from, Departure why) {
            hook.onLeft(channel, from, why);
        }

        @Override
        public boolean letsGo() {
            return hook.letsGo();
        }
    }
}
