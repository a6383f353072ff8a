package astrolabe.server.net;

import astrolabe.server.log.Doorbell;
import astrolabe.server.log.View;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Delivers events to the connections of one event loop. Woken once for however many events; touched
 * by its loop only, but for {@link #ring}.
 */
final class Courier implements Doorbell {

    /** How often connections are looked at that took too long to log in or lost their place. */
    private static final Duration SWEEP = Duration.ofMillis(250);

    /**
     * A round is followed by a pause as long as itself, so that events pile up; but never a longer
     * one.
     */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * After so much time a round makes way for what came in meanwhile, so that to log in or to get
     * an answer takes no longer where thousands listen.
     */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** The clock is looked at after so many feeds. */
    private static final int FEEDS_A_LOOK = 16;

    /** Below this a pause would cost more than it saves. */
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    /** The feeds of one view, and how far the last round saw it. */
    private static final class Round {
        private final List<Feed> feeds = new ArrayList<>();
        private long seen;
        private int left;

        /**
         * Goes on with the round from the last feed to the first, since one that leaves has its
         * place taken by the last; false when it is over.
         */
        boolean deliver(int atMost) {
            int end = Math.min(left, feeds.size());
            left = Math.max(0, end - atMost);
            for (int i = end - 1; i >= left; i--) {
                feeds.get(i).onEvents();
            }
            return left > 0;
        }
    }

    private final EventLoop loop;
    private final InstantSource clock;
    private final Supplier<Duration> authTimeout;
    private final AtomicBoolean rung = new AtomicBoolean();
    private final Map<View, Round> rounds = new HashMap<>();
    private final Deque<Round> underWay = new ArrayDeque<>();
    private final Deque<Connection> unauthenticated = new ArrayDeque<>();
    private long took;

    Courier(EventLoop loop, InstantSource clock, Supplier<Duration> authTimeout) {
        this.loop = loop;
        this.clock = clock;
        this.authTimeout = authTimeout;
    }

    void start() {
        var _ =
                loop.scheduleAtFixedRate(
                        this::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void ring() {
        if (rung.compareAndSet(false, true) && !loop.isShuttingDown()) {
            loop.execute(this::deliver);
        }
    }

    private void deliver() {
        took = 0;
        rounds.forEach((view, round) -> {
            long head = view.head();
            if (head != round.seen) {
                round.seen = head;
                round.left = round.feeds.size();
                underWay.add(round);
            }
        });
        goOn();
    }

    private void goOn() {
        long began = System.nanoTime();
        long now = began;
        while (!underWay.isEmpty() && now - began < SLICE_NANOS) {
            if (!underWay.element().deliver(FEEDS_A_LOOK)) {
                underWay.remove();
            }
            now = System.nanoTime();
        }
        took += now - began;
        if (!underWay.isEmpty()) {
            // Scheduled, as a task that is merely added comes before what the sockets have.
            var _ = loop.schedule(this::goOn, 0, TimeUnit.NANOSECONDS);
        } else if (took < SHORTEST_PAUSE_NANOS) {
            answerBell();
        } else {
            long pause = Math.min(took, LONGEST_PAUSE_NANOS);
            var _ = loop.schedule(this::answerBell, pause, TimeUnit.NANOSECONDS);
        }
    }

    /** Lets the bell ring again, and looks for what came while it could not. */
    private void answerBell() {
        rung.set(false);
        for (Map.Entry<View, Round> entry : rounds.entrySet()) {
            if (entry.getKey().head() != entry.getValue().seen) {
                ring();
                return;
            }
        }
    }

    /** Delivers a view's events to a feed from now on. */
    void add(Feed feed, View view) {
        Round round = rounds.computeIfAbsent(view, _ -> new Round());
        feed.place(round.feeds.size());
        round.feeds.add(feed);
    }

    void remove(Feed feed, View view) {
        Round round = rounds.get(view);
        if (round == null) {
            return;
        }
        Feed last = round.feeds.removeLast();
        if (last != feed) {
            last.place(feed.place());
            round.feeds.set(feed.place(), last);
        }
        if (round.feeds.isEmpty()) {
            rounds.remove(view);
        }
    }

    /** Watches that a connection logs in in time. */
    void awaitLogin(Connection connection) {
        unauthenticated.add(connection);
    }

    private void sweep() {
        Instant now = clock.instant();
        closeLateLogins(now);
        for (Round round : rounds.values()) {
            round.feeds.forEach(feed -> feed.cutOffIfLost(now));
        }
    }

    private void closeLateLogins(Instant now) {
        Instant latest = now.minus(authTimeout.get());
        Iterator<Connection> oldestFirst = unauthenticated.iterator();
        while (oldestFirst.hasNext()) {
            Connection connection = oldestFirst.next();
            if (!connection.awaitsLogin()) {
                oldestFirst.remove();
            } else if (connection.since().isAfter(latest)) {
                return;
            } else {
                oldestFirst.remove();
                connection.close();
            }
        }
    }
}
