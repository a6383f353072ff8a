package astrolabe.engine.dial;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
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

        /** Whether this channel waits for the answer. */
        boolean isOf(Channel caller);

        /** The party that rings. */
        Channel channel();

        boolean isClaimed();

        /** Returns whether the claimer is the one who answers; nobody else does from then on. */
        boolean claim();

        /**
         * The claimer has answered, on its strand; returns what its channel is to do now, whatever
         * becomes of it.
         */
        Activity answeredBy(Channel picker);
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
            Channel ringing = call.channel();
            if (!call.isClaimed()
                    && isRinging(ringing)
                    && !ringing.equals(picker)
                    && !call.isOf(picker)
                    && wanted.test(ringing)
                    && call.claim()) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    /** A phone that sends audio before the answer does not always say that it rings. */
    private static boolean isRinging(Channel channel) {
        ChannelState state = channel.snapshot().state();
        return !channel.isEnded()
                && (state == ChannelState.RINGING
                        || state == ChannelState.RING
                        || state == ChannelState.DOWN);
    }
}
