package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.time.Instant;
import java.time.InstantSource;

/** Says that the server is there. */
final class PingAction implements Action {

    private final InstantSource clock;

    PingAction(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.named("Ping")
                .since("0.2.0")
                .forEveryone()
                .says("Ask for a sign of life.", "Answered with Pong and the server's time.");
    }

    @Override
    public Reply handle(Request request) {
        Instant now = clock.instant();
        String micros = Integer.toString(1_000_000 + now.getNano() / 1000).substring(1);
        return Reply.success()
                .with("Ping", "Pong")
                .with("Timestamp", now.getEpochSecond() + "." + micros);
    }
}
