package astrolabe.server.session;

import astrolabe.server.account.Account;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.security.FailedLogins;
import astrolabe.server.security.Origin;
import astrolabe.server.security.SecurityEvents;
import astrolabe.server.security.Suspect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may log in, however it is proven and whichever way the client came. Any thread. */
public final class Admission {

    private final Supplier<ManagerConf> conf;
    private final Sessions sessions;
    private final SecurityEvents security;
    private final FailedLogins failures;
    private final Tally tally;
    private final InstantSource clock;

    public Admission(
            Supplier<ManagerConf> conf,
            Sessions sessions,
            SecurityEvents security,
            FailedLogins failures,
            Tally tally,
            InstantSource clock) {
        this.conf = conf;
        this.sessions = sessions;
        this.security = security;
        this.failures = failures;
        this.tally = tally;
        this.clock = clock;
    }

    /** The account of this name, if there is one that the session's address may use. */
    public Optional<Account> account(Session session, String name) {
        return account(session.suspect(name));
    }

    /** The account that somebody claims, if there is one that he may use from where he is. */
    public Optional<Account> account(Suspect who) {
        Optional<Account> account = conf.get().account(who.account());
        if (account.isEmpty()) {
            security.unknownAccount(who);
        } else if (!account.get().admits(who.peer().address())) {
            security.wrongAddress(who);
            return Optional.empty();
        }
        return account;
    }

    /** Whether there is an account of this name. */
    public boolean exists(String name) {
        return conf.get().account(name).isPresent();
    }

    /**
     * Whether the account may have one more session now; if not, that is told as of every login.
     * Another may be quicker to take the place.
     */
    public boolean hasRoom(Suspect who, Account account) {
        boolean taken = sessions.isTaken(account);
        if (taken) {
            security.sessionLimit(who);
        }
        return !taken;
    }

    /**
     * Logs in a session that has proven itself.
     *
     * @return whether the account may have one more session
     */
    public boolean logIn(Session session, Account account, String name) {
        if (!sessions.logIn(session, account, name, clock.instant())) {
            security.sessionLimit(session.suspect(name));
            return false;
        }
        tally.logins.increment();
        failures.succeeded(session.peer().origin());
        return true;
    }

    /** Counts a failure; its answer has to wait so long. */
    public Duration failed(Origin origin) {
        tally.failedLogins.increment();
        return failures.failed(origin);
    }

    public SecurityEvents security() {
        return security;
    }
}
