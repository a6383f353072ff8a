package astrolabe.server.session;

import astrolabe.server.account.Account;
import astrolabe.server.security.Peer;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sessions by their numbers, and how many each account has. Any thread. */
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.manager");

    private final Map<Integer, Session> open = new TreeMap<>();
    private final Map<String, Integer> logins = new HashMap<>();
    private final BitSet numbers = new BitSet();
    private long opened;

    /** A new session, with the smallest number that is free. */
    public synchronized Session open(Peer peer, Outlet outlet) {
        int number = numbers.nextClearBit(1);
        numbers.set(number);
        Session session = new Session(number, ++opened, peer, outlet);
        open.put(number, session);
        return session;
    }

    /** Forgets a session that has ended. */
    public void closed(Session session) {
        synchronized (this) {
            open.remove(session.number());
            numbers.clear(session.number());
            session.login()
                    .ifPresent(login ->
                            logins.computeIfPresent(login.account().key(), Sessions::less));
        }
        session.login().ifPresent(login -> sayOff(session, login));
    }

    private static @Nullable Integer less(String key, int count) {
        return count == 1 ? null : count - 1;
    }

    /**
     * Logs a session in.
     *
     * @return whether the account may have one more session
     */
    public boolean logIn(Session session, Account account, String name, Instant now) {
        synchronized (this) {
            if (isTaken(account)) {
                return false;
            }
            logins.merge(account.key(), 1, Integer::sum);
            session.loggedIn(new Login(account, name, now));
        }
        if (account.displayConnects()) {
            LOG.info("Manager '{}' logged on from {}", account.name(), session.peer().host());
        }
        return true;
    }

    /** Whether the account has a session and may have only one. */
    public synchronized boolean isTaken(Account account) {
        return !account.allowMultipleLogin() && logins.containsKey(account.key());
    }

    private static void sayOff(Session session, Login login) {
        if (login.account().displayConnects()) {
            LOG.info(
                    "Manager '{}' logged off from {}",
                    login.account().name(),
                    session.peer().host());
        }
    }

    public synchronized List<Session> all() {
        return List.copyOf(open.values());
    }

    public synchronized Optional<Session> numbered(int number) {
        return Optional.ofNullable(open.get(number));
    }
}
