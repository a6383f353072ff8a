package astrolabe.server.action;

import astrolabe.manager.Reply;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.security.FailedLogins;
import astrolabe.server.session.Admission;
import astrolabe.server.session.Session;
import astrolabe.server.session.Sessions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Login and Challenge have in common: an account that has its one session, and how refusals
 * end.
 */
final class LoginGate {

    private final Supplier<ManagerConf> conf;
    private final Sessions sessions;
    private final Admission admission;

    LoginGate(Supplier<ManagerConf> conf, Sessions sessions, Admission admission) {
        this.conf = conf;
        this.sessions = sessions;
        this.admission = admission;
    }

    /** The refusal when the account named has a session already and may have only one. */
    Optional<Reply> taken(Session session, String username) {
        return conf.get()
                .account(username)
                .filter(sessions::isTaken)
                .map(_ -> {
                    admission.security().sessionLimit(session.suspect(username));
                    return refuseTaken(session);
                });
    }

    /** The refusal once the security events have it. */
    Reply refuseTaken(Session session) {
        session.endAfter(FailedLogins.FIRST_DELAY);
        return Reply.failure("Login Already In Use");
    }

    /** Always the same words: they do not say what was wrong. */
    Reply refuse(Session session) {
        session.endAfter(admission.failed(session.peer().origin()));
        return Reply.failure("Authentication failed");
    }
}
