package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** The calls that ring, so that somebody else can answer them. Thread-safe. */
public final class RingingCalls {

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>(); // the longest waiting first

    /** A called party that has not answered. Any thread. */
    interface Call {

        Channel caller();

        /** The party that rings. */
        Leg leg();

        boolean isClaimed();

        /** Returns whether the claimer is the one who answers; nobody else does from then on. */
        boolean claim();

        /** What the claimer's channel is to run when it has answered. */
        Leg standIn(Channel picker);

        /** The claimer has answered. */
        void answeredBy(Leg standIn, ChannelSnapshot snapshot);
    }

    void add(Call call) {
        calls.add(call);
    }

    void remove(Call call) {
        calls.remove(call);
    }

    /**
     * Claims the call that rings longest of those wanted.
     *
     * @param picker neither its own call nor one that it makes is meant
     */
    Optional<Call> claim(Channel picker, Predicate<Channel> wanted) {
        for (Call call : calls) {
            Channel ringing = call.leg().channel();
            if (!call.isClaimed()
                    && isRinging(ringing)
                    && !ringing.equals(picker)
                    && !call.caller().equals(picker)
                    && wanted.test(ringing)
                    && call.claim()) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    private static boolean isRinging(Channel channel) {
        ChannelState state = channel.snapshot().state();
        return !channel.isEnded() && (state == ChannelState.RINGING || state == ChannelState.RING);
    }
}
