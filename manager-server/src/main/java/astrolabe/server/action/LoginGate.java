package astrolabe.server.action;

import astrolabe.manager.Reply;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.security.FailedLogins;
import astrolabe.server.security.SecurityEvents;
import astrolabe.server.session.Session;
import astrolabe.server.session.Sessions;
import astrolabe.server.session.Tally;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Login and Challenge have in common: an account that has its one session, and how refusals
 * end.
 */
final class LoginGate {

    private final Supplier<ManagerConf> conf;
    private final Sessions sessions;
    private final SecurityEvents security;
    private final FailedLogins failures;
    private final Tally tally;

    LoginGate(
            Supplier<ManagerConf> conf,
            Sessions sessions,
            SecurityEvents security,
            FailedLogins failures,
            Tally tally) {
        this.conf = conf;
        this.sessions = sessions;
        this.security = security;
        this.failures = failures;
        this.tally = tally;
    }

    /** The refusal when the account named has a session already and may have only one. */
    Optional<Reply> taken(Session session, String username) {
        return conf.get()
                .account(username)
                .filter(sessions::isTaken)
                .map(_ -> refuseTaken(session, username));
    }

    Reply refuseTaken(Session session, String username) {
        security.sessionLimit(session.suspect(username));
        session.endAfter(FailedLogins.FIRST_DELAY);
        return Reply.failure("Login Already In Use");
    }

    /** Always the same words: they do not say what was wrong. */
    Reply refuse(Session session) {
        tally.failedLogins.increment();
        Duration delay = failures.failed(session.peer().origin());
        session.endAfter(delay);
        return Reply.failure("Authentication failed");
    }

    void admitted(Session session) {
        tally.logins.increment();
        failures.succeeded(session.peer().origin());
    }
}
