package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.FarTransfer;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the far end call somebody else instead. */
final class TransferApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(TransferApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Transfer",
                        "app_transfer",
                        "Have the far end call somebody else instead.",
                        "[Tech/]destination")
                .says(
                        "With a technology, only a call of that technology is sent on. TRANSFERSTATUS is SUCCESS, FAILURE,"
                                + " or UNSUPPORTED where the call's technology can't; TRANSFERSTATUSPROTOCOL is the"
                                + " code that the far end answered, 0 for success and where it has none.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        String destination = data.strip();
        int slash = destination.indexOf('/');
        String technology = slash < 0 ? "" : destination.substring(0, slash);
        String own = channel.driver().technology();
        if (destination.isEmpty() || (slash >= 0 && !technology.equalsIgnoreCase(own))) {
            LOG.warn("{}: Transfer({}) is nothing for a call of {}", channel.name(), data, own);
            return ends(channel, "FAILURE", 0);
        }
        Optional<CompletableFuture<FarTransfer>> reply =
                channel.driver().transfer(channel, destination.substring(slash + 1));
        if (reply.isEmpty()) {
            return ends(channel, "UNSUPPORTED", 0);
        }
        var _ =
                reply.get()
                        .whenComplete((_, _) -> channel.post(() -> {})); // so that it looks again
        channel.awaitKeepingFrames(reply.get()::isDone);
        if (!reply.get().isDone()) {
            return ends(channel, "FAILURE", 0);
        }
        return switch (reply.get().join()) {
            case FarTransfer.Accepted _ -> ends(channel, "SUCCESS", 0);
            case FarTransfer.Refused(var code) -> ends(channel, "FAILURE", code);
        };
    }

    private static Outcome ends(Channel channel, String status, int code) {
        channel.setVariable("TRANSFERSTATUS", status);
        channel.setVariable("TRANSFERSTATUSPROTOCOL", Integer.toString(code));
        return Outcome.unless(channel.isInterrupted());
    }
}
