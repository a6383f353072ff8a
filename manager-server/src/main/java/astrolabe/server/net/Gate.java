package astrolabe.server.net;

import astrolabe.server.account.ManagerConf;
import astrolabe.server.security.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the connections that have not logged in, and admits no more than may be: from one origin,
 * and in all. Any thread.
 */
final class Gate {

    /** What became of a connection at the gate. */
    enum Entry {
        ADMITTED,
        FULL,
        FULL_FOR_ORIGIN
    }

    private final Supplier<ManagerConf> conf;
    private final Map<Origin, Integer> inside = new HashMap<>();
    private int total;

    Gate(Supplier<ManagerConf> conf) {
        this.conf = conf;
    }

    synchronized Entry enter(Origin origin) {
        if (inside.getOrDefault(origin, 0) >= conf.get().authLimitPerAddress()) {
            return Entry.FULL_FOR_ORIGIN;
        }
        if (total >= conf.get().authLimit()) {
            return Entry.FULL;
        }
        total++;
        inside.merge(origin, 1, Integer::sum);
        return Entry.ADMITTED;
    }

    synchronized void leave(Origin origin) {
        total--;
        inside.computeIfPresent(origin, Gate::less);
    }

    private static @Nullable Integer less(Origin origin, int count) {
        return count == 1 ? null : count - 1;
    }
}
