package astrolabe.server.action;

import static astrolabe.manager.Param.optional;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.server.account.Account;
import astrolabe.server.account.ClassList;
import astrolabe.server.account.SecretVerifier;
import astrolabe.server.security.SecurityEvents;
import astrolabe.server.session.Admission;
import astrolabe.server.session.ServerStatus;
import astrolabe.server.session.Session;
import java.util.Optional;
import java.util.function.Supplier;

/** Logs a session in, with the secret in clear or with the answer to a challenge. */
final class LoginAction implements Action {

    private static final String MD5 = "MD5";

    private static final Param<String> USERNAME =
            optional("Username", "Name of the account.").expected();
    private static final Param<String> AUTH_TYPE =
            optional("AuthType", "MD5 to answer a challenge; otherwise the secret is sent.");
    private static final Param<String> SECRET = optional("Secret", "The account's secret.");
    private static final Param<String> KEY =
            optional("Key", "MD5 of challenge and secret, in lower-case hexadecimal digits.");
    private static final Param<String> EVENTS =
            optional("Events", "Which classes of events to send, as for the action Events.");

    private final Admission admission;
    private final SecurityEvents security;
    private final LoginGate gate;
    private final SecretVerifier verifier = new SecretVerifier();
    private final Supplier<ServerStatus> status;

    LoginAction(Admission admission, LoginGate gate, Supplier<ServerStatus> status) {
        this.admission = admission;
        this.security = admission.security();
        this.gate = gate;
        this.status = status;
    }

    @Override
    public Spec spec() {
        return Spec.named("Login")
                .since("0.2.0")
                .beforeLogin()
                .says("Log in.", "Opens the session to all that its account may do and see.")
                .params(USERNAME, AUTH_TYPE, SECRET, KEY, EVENTS);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Session session = Session.of(request);
        if (session.isLoggedIn()) {
            return Reply.success("Already authenticated");
        }
        String username = request.get(USERNAME);
        Optional<Reply> taken = gate.taken(session, username);
        if (taken.isPresent()) {
            return taken.get();
        }
        Optional<Account> account = authenticate(request, session, username);
        if (account.isEmpty()) {
            return gate.refuse(session);
        }
        if (!admission.logIn(session, account.get(), username)) {
            return gate.refuseTaken(session);
        }
        return admit(request, session);
    }

    private Optional<Account> authenticate(Request request, Session session, String username)
            throws InterruptedException {
        Optional<Account> account = admission.account(session, username);
        if (account.isEmpty()) {
            return account;
        }
        boolean proven =
                request.get(AUTH_TYPE).equalsIgnoreCase(MD5)
                        ? answers(request, session, username, account.get())
                        : knows(request, session, username, account.get());
        return proven ? account : Optional.empty();
    }

    private boolean knows(Request request, Session session, String username, Account account)
            throws InterruptedException {
        boolean right = verifier.accepts(account, request.get(SECRET));
        if (!right) {
            security.wrongSecret(session.suspect(username));
        }
        return right;
    }

    private boolean answers(Request request, Session session, String username, Account account) {
        Optional<String> challenge = session.challenge();
        if (challenge.isEmpty()) {
            security.wrongSecret(session.suspect(username));
            return false;
        }
        if (account.hashesSecret()) {
            security.methodNotAllowed(session.suspect(username), MD5);
            return false;
        }
        boolean right = account.acceptsDigest(challenge.get(), request.get(KEY));
        if (!right) {
            security.wrongAnswer(session.suspect(username), challenge.get(), request.get(KEY));
        }
        return right;
    }

    private Reply admit(Request request, Session session) throws InterruptedException {
        session.wants(ClassList.mask(request.get(EVENTS)).orElse(Privileges.ALL));
        security.loggedIn(session.suspect());
        Reply accepted = Reply.success("Authentication accepted");
        ServerStatus now = status.get();
        boolean told = now.fullyBooted() && session.visible().has(Privilege.SYSTEM);
        return told ? accepted.and(fullyBooted(now)) : accepted;
    }

    private static Reply fullyBooted(ServerStatus status) {
        return Reply.event("FullyBooted")
                .with("Privilege", ManagerEvents.FULLY_BOOTED.privileges().text())
                .with("Uptime", status.uptime().toSeconds())
                .with("LastReload", status.sinceReload().toSeconds())
                .with("Status", "Fully Booted");
    }
}
