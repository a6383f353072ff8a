package astrolabe.engine.dial;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.time.Strand;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The life of a called channel until it is known what becomes of it: it rings, tells whoever called
 * it what it hears, and after the answer waits for orders. Runs on the called channel's strand;
 * {@link #order} and {@link #cancel} from any thread.
 */
public final class Leg implements Activity {

    /** What a leg has to tell. Called on the leg's strand; must not block. */
    public interface Listener {

        void ringing(ChannelSnapshot callee);

        void progress(ChannelSnapshot callee, Frame.Condition condition);

        void answered(ChannelSnapshot callee);

        /** The far end refuses: {@code BUSY}, {@code CONGESTION} or {@code INCOMPLETE}. */
        void refused(ChannelSnapshot callee, Frame.Condition condition);

        /** The far end wishes to be called elsewhere; it is not called any more. */
        void forwarded(ChannelSnapshot callee, String destination);

        /**
         * The far end ended the call before answering. The channel stays until {@link Leg#release}.
         */
        void gone(ChannelSnapshot callee, int cause);

        void connectedLine(ChannelSnapshot callee, PartyId party);

        /** The channel is gone, whatever it did before. */
        default void ended() {}

        /** Something heard before the answer: early media. */
        default void heard(Frame frame) {}
    }

    private final Channel channel;
    private final Listener listener;
    private final boolean clearsExtension;
    private final CompletableFuture<Boolean> released = new CompletableFuture<>();
    private boolean begun; // the owner's
    private boolean told; // the owner's
    private @Nullable Activity order; // the owner's

    /**
     * @param clearsExtension whether the answered channel stands at no extension any more, as one
     *     that was dialled does
     */
    public Leg(Channel channel, Listener listener, boolean clearsExtension) {
        this.channel = channel;
        this.listener = listener;
        this.clearsExtension = clearsExtension;
    }

    public Channel channel() {
        return channel;
    }

    /** Says what the channel is to do now. Any thread. */
    public void order(Activity next) {
        channel.post(() -> order = next);
    }

    /**
     * What became of the call is known to all whom it concerns, so its channel may end. Any thread.
     */
    public void release() {
        var _ = released.complete(true);
    }

    /** The far end could not be called at all. On the leg's strand. */
    void notPlaced(Channel self, int cause) {
        told = true;
        listener.gone(self.view(), cause);
    }

    /**
     * The channel answers by itself, instead of one that was called. On the leg's strand, before it
     * runs.
     */
    ChannelSnapshot answers(Channel self) {
        told = true;
        self.location(new Location(self.context(), "", self.priority()));
        return self.view();
    }

    /** Gives the call up. Any thread. */
    public void cancel(int cause) {
        channel.hangup(cause);
    }

    @Override
    public Optional<Activity> run(Channel self) {
        if (!begun) {
            begun = true;
            self.whenEnded(listener::ended);
        }
        while (true) {
            switch (self.await(Strand.FOREVER, () -> order != null)) {
                case Signal.Ready _ -> {
                    Activity next = order;
                    order = null;
                    return Optional.ofNullable(next);
                }
                case Signal.Interrupted _ -> {
                    if (!told) {
                        listener.gone(self.view(), self.hangupCause());
                        var _ = self.join(released);
                    }
                    return Optional.empty();
                }
                case Signal.TimedOut _ -> throw new IllegalStateException("a wait for ever ended");
                case Frame frame -> onFrame(self, frame);
            }
        }
    }

    private void onFrame(Channel self, Frame frame) {
        switch (frame) {
            case Frame.Control(var condition) -> onCondition(self, condition);
            case Frame.Forward(var destination) -> {
                told = true;
                listener.forwarded(self.view(), destination);
            }
            case Frame.ConnectedLine(var party) -> listener.connectedLine(self.view(), party);
            default -> listener.heard(frame);
        }
    }

    private void onCondition(Channel self, Frame.Condition condition) {
        switch (condition) {
            case RINGING -> listener.ringing(self.view());
            case PROGRESS, PROCEEDING -> listener.progress(self.view(), condition);
            case ANSWER -> {
                told = true;
                if (clearsExtension) {
                    self.location(new Location(self.context(), "", self.priority()));
                }
                listener.answered(self.view());
            }
            case BUSY, CONGESTION, INCOMPLETE -> {
                told = true;
                listener.refused(self.view(), condition);
            }
            case UNHOLD, FLASH -> listener.heard(new Frame.Control(condition));
        }
    }
}
