package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.server.session.Session;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives out the number that a login by MD5 answers; one session always gets the same. */
final class ChallengeAction implements Action {

    private static final Param<String> AUTH_TYPE =
            Param.required("AuthType", "How the login will be proven: MD5.");

    /** Read though it is no documented parameter: an account in use is told so at once. */
    private static final Param<String> USERNAME =
            Param.optional("Username", "The account that will log in.");

    private final LoginGate gate;
    private final RandomGenerator random;

    ChallengeAction(LoginGate gate, RandomGenerator random) {
        this.gate = gate;
        this.random = random;
    }

    @Override
    public Spec spec() {
        return Spec.named("Challenge")
                .since("0.4.0")
                .beforeLogin()
                .says("Ask for a challenge.", "Lets a client log in without sending its secret.")
                .params(AUTH_TYPE)
                .whenMissing("Must specify AuthType");
    }

    @Override
    public Reply handle(Request request) {
        Session session = Session.of(request);
        if (!session.isLoggedIn()) {
            Optional<Reply> taken = gate.taken(session, request.get(USERNAME));
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        if (!request.get(AUTH_TYPE).equalsIgnoreCase("MD5")) {
            return Reply.failure("Must specify AuthType");
        }
        return Reply.success().with("Challenge", challenge(session));
    }

    private String challenge(Session session) {
        Optional<String> given = session.challenge();
        if (given.isPresent()) {
            return given.get();
        }
        String issued = Integer.toString(random.nextInt(Integer.MAX_VALUE));
        session.challenge(issued);
        return issued;
    }
}
