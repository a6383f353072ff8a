package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.server.session.Session;
import java.time.Duration;

/** Ends the session. */
final class LogoffAction implements Action {

    @Override
    public Spec spec() {
        return Spec.named("Logoff")
                .since("0.2.0")
                .beforeLogin()
                .says("End the session.", "The connection is closed after the answer.");
    }

    @Override
    public Reply handle(Request request) {
        Session.of(request).endAfter(Duration.ZERO);
        return Reply.response("Goodbye").with("Message", "Thanks for all the fish.");
    }
}
