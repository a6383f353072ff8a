package astrolabe.server.net;

import astrolabe.manager.Reply;
import astrolabe.server.log.Cursor;
import astrolabe.server.log.EventLog;
import astrolabe.server.log.EventLog.Border;
import astrolabe.server.log.Rights;
import astrolabe.server.log.View;
import astrolabe.server.session.Outlet;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What actions may ask of their connection. Used by the run at work only, but for {@link #close}.
 */
final class RunOutlet implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(RunOutlet.class);

    private final Connection connection;
    private @Nullable Run run;
    private @Nullable View view;

    RunOutlet(Connection connection) {
        this.connection = connection;
    }

    void begin(Run theRun) {
        run = theRun;
    }

    private Run run() {
        Run current = run;
        if (current == null) {
            throw new IllegalStateException("no request is being handled");
        }
        return current;
    }

    @Override
    public void awaits() {
        run().flow();
    }

    @Override
    public void sees(Rights seen) throws InterruptedException {
        Rights rights = seen.in(connection.wire().form());
        EventLog log = connection.service().log();
        View former = view;
        if (former == null) {
            join(log, rights);
        } else if (!former.rights().equals(rights)) {
            Border border = log.change(former, rights);
            change(border.cursor(), border.former());
        }
    }

    private void join(EventLog log, Rights rights) throws InterruptedException {
        OptionalLong after = connection.wire().after();
        if (after.isEmpty()) {
            change(log.join(rights), 0);
            return;
        }
        EventLog.Resumption resumed = log.resume(rights, after.getAsLong());
        if (!resumed.complete()) {
            connection.post(() -> connection.onGap(after.getAsLong()));
        }
        change(resumed.cursor(), 0);
    }

    private void change(Cursor next, long border) {
        view = next.view();
        byte[] answers = run().takeAnswers();
        connection.post(() -> connection.onChange(answers, next, border));
    }

    @Override
    public void answerFirst(Reply part, Optional<String> actionId) {
        run().say(part, actionId);
        byte[] answers = run().takeAnswers();
        connection.post(() -> connection.onPart(answers));
    }

    @Override
    public void awaitEvent(Duration atMost) throws InterruptedException {
        CompletableFuture<Boolean> happened = new CompletableFuture<>();
        byte[] earlier = run().takeAnswers();
        connection.post(() -> connection.onWait(earlier, happened));
        try {
            var _ = happened.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.trace("{} waited in vain", connection.session().subject());
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting cannot fail", e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
