package astrolabe.server.http.ajam;

import astrolabe.server.log.Doorbell;
import astrolabe.server.log.View;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Those who wait for an event, by the view in which it must come. Looked through once for however
 * many events; touched by its loop only, but for the other methods than {@link #look}.
 */
public final class WaitingRoom implements Doorbell {

    private final EventLoop loop;
    private final AtomicBoolean rung = new AtomicBoolean();

    private final Map<View, Set<Waiter>> waiters = new HashMap<>();

    /** One that waits; itself and no other. */
    static final class Waiter {

        private final View view;
        private final long seen;
        private final CompletableFuture<Boolean> future = new CompletableFuture<>();

        /** Who has seen the view up to this offset. */
        Waiter(View view, long seen) {
            this.view = view;
            this.seen = seen;
        }

        /** Ends the waiting; whoever waits may be told that it is not for him. */
        void end(boolean forHim) {
            boolean _ = future.complete(forHim);
        }

        /** Whether the waiting ended with something for who waits, or in vain. */
        boolean await(Duration atMost) throws InterruptedException {
            try {
                return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                return true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("waiting cannot fail", e);
            }
        }

        private boolean endsAt(long head) {
            return seen < head && (future.complete(true) || future.isDone());
        }
    }

    public WaitingRoom(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public void ring() {
        if (rung.compareAndSet(false, true) && !loop.isShuttingDown()) {
            loop.execute(this::look);
        }
    }

    private void look() {
        rung.set(false);
        waiters.forEach((view, of) -> {
            long head = view.head();
            of.removeIf(waiter -> waiter.endsAt(head));
        });
        waiters.values().removeIf(Set::isEmpty);
    }

    /** Ends the waiting once there is more in the view than was seen. Any thread. */
    void enter(Waiter waiter) {
        loop.execute(() -> {
            if (!waiter.endsAt(waiter.view.head())) {
                boolean _ = waiters.computeIfAbsent(waiter.view, _ -> new HashSet<>()).add(waiter);
            }
        });
    }

    /** Lets go of one whose waiting is over. Any thread. */
    void leave(Waiter waiter) {
        loop.execute(() ->
                waiters.computeIfPresent(
                        waiter.view,
                        (_, of) -> {
                            boolean _ = of.remove(waiter);
                            return of.isEmpty() ? null : of;
                        }));
    }
}
