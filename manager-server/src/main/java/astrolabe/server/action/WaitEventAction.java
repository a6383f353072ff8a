package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.server.session.Session;
import java.time.Duration;

/** Waits for an event. */
final class WaitEventAction implements Action {

    /** Stands for no limit; nobody waits that long. */
    private static final Duration FOREVER = Duration.ofDays(3650);

    private static final Param<Duration> TIMEOUT =
            Param.parsed(
                            "Timeout",
                            "-1",
                            WaitEventAction::seconds,
                            "How many seconds to wait at most; -1 for no limit.")
                    .expected()
                    .integer();

    @Override
    public Spec spec() {
        return Spec.named("WaitEvent")
                .since("1.4.0")
                .forEveryone()
                .says(
                        "Wait for an event.",
                        "Ends with the first event, with the client's next request, or in time.")
                .params(TIMEOUT);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Session session = Session.of(request);
        session.awaitEvent(request.get(TIMEOUT));
        session.answerFirst(Reply.success("Waiting for Event completed."), request);
        return Reply.event("WaitEventComplete").withActionId();
    }

    private static Duration seconds(String text) {
        try {
            long seconds = Long.parseLong(text.strip());
            Duration wanted = Duration.ofSeconds(Math.min(seconds, FOREVER.toSeconds()));
            return seconds < 0 ? FOREVER : wanted;
        } catch (NumberFormatException _) {
            return Duration.ZERO;
        }
    }
}
