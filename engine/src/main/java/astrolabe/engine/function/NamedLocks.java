package astrolabe.engine.function;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Signal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Locks that calls hold by name; whoever waits longest gets the lock next, and a call that ends
 * leaves all of its own. Thread-safe; a call waits on its own strand.
 */
final class NamedLocks {

    private final Map<String, Lock> locks = new HashMap<>(); // guarded by this

    /** Marks the calls whose end gives their locks back. */
    private final Attachments.Key<NamedLocks> releasing = new Attachments.Key<>(NamedLocks.class);

    private static final class Lock {
        private Channel owner;
        private int times = 1;
        private final Deque<Channel> waiting = new ArrayDeque<>();

        Lock(Channel owner) {
            this.owner = owner;
        }
    }

    /** Takes the lock if it is free or the call's own already. On the channel's strand. */
    boolean tryLock(Channel call, String name) {
        return take(call, name, false);
    }

    /**
     * Takes the lock when it becomes free; false when the call is told to stop, or its patience is
     * over, before.
     */
    boolean lock(Channel call, String name, long deadline) {
        if (take(call, name, true)) {
            return true;
        }
        while (true) {
            Signal signal = call.await(deadline, () -> isOwner(call, name));
            if (signal instanceof Signal.Ready) {
                return true;
            }
            if (signal instanceof Signal.TimedOut || signal instanceof Signal.Interrupted) {
                giveUp(call, name);
                return false;
            }
        }
    }

    private boolean take(Channel call, String name, boolean waits) {
        NamedLocks _ =
                call.attachments()
                        .of(
                                releasing,
                                () -> {
                                    call.whenEnded(() -> releaseAll(call));
                                    return this;
                                });
        return taken(call, name, waits);
    }

    private synchronized boolean taken(Channel call, String name, boolean waits) {
        Lock lock = locks.get(name);
        if (lock == null) {
            locks.put(name, new Lock(call));
            return true;
        }
        if (lock.owner.equals(call)) {
            lock.times++;
            return true;
        }
        if (waits) {
            lock.waiting.add(call);
        }
        return false;
    }

    synchronized boolean holdsAny(Channel call) {
        return locks.values().stream().anyMatch(lock -> lock.owner.equals(call));
    }

    private synchronized boolean isOwner(Channel call, String name) {
        Lock lock = locks.get(name);
        return lock != null && lock.owner.equals(call);
    }

    private synchronized void giveUp(Channel call, String name) {
        Lock lock = locks.get(name);
        if (lock == null) {
            return;
        }
        boolean _ = lock.waiting.remove(call);
        if (lock.owner.equals(call)) {
            pass(name, lock); // it came in the same moment
        }
    }

    /** Gives the lock back, as often as it was taken; false when the call does not hold it. */
    synchronized boolean unlock(Channel call, String name) {
        Lock lock = locks.get(name);
        if (lock == null || !lock.owner.equals(call)) {
            return false;
        }
        if (--lock.times == 0) {
            pass(name, lock);
        }
        return true;
    }

    private synchronized void pass(String name, Lock lock) {
        Channel next = lock.waiting.poll();
        if (next == null) {
            locks.remove(name);
            return;
        }
        lock.owner = next;
        lock.times = 1;
        next.post(() -> {}); // wakes it, and it finds itself the owner
    }

    private synchronized void releaseAll(Channel call) {
        for (Map.Entry<String, Lock> entry : List.copyOf(locks.entrySet())) {
            Lock lock = entry.getValue();
            boolean _ = lock.waiting.removeIf(call::equals);
            if (lock.owner.equals(call)) {
                pass(entry.getKey(), lock);
            }
        }
    }
}
