package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.shell.Environment;
import astrolabe.engine.shell.ShellCommand;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands of the system's shell for calls. On the channel's strand. */
final class SystemCommands {

    private static final Logger LOG = LoggerFactory.getLogger(SystemCommands.class);

    /** What a shell says of a command that it does not find. */
    private static final int NOT_FOUND = 127;

    private final Evaluator evaluator;
    private final Environment environment;

    SystemCommands(Evaluator evaluator, Environment environment) {
        this.evaluator = evaluator;
        this.environment = environment;
    }

    /**
     * Runs a command and says in {@code SYSTEMSTATUS} how that went; a call that ends leaves the
     * command running.
     *
     * @param otherwise what comes after a command that could not be run
     */
    Outcome run(Channel channel, String command, Outcome otherwise) {
        String status = status(channel, command);
        channel.setVariable("SYSTEMSTATUS", status);
        if (channel.isInterrupted()) {
            return Outcome.HANGUP;
        }
        return status.equals("FAILURE") ? otherwise : Outcome.NEXT;
    }

    private String status(Channel channel, String command) {
        if (command.isBlank()) {
            LOG.warn("{}: {} needs a command", channel.name(), channel.application());
            return "FAILURE";
        }
        if (!evaluator.reachesBeyondCall()) {
            LOG.warn(
                    "{}: {} is not for outsiders (live_dangerously)",
                    channel.name(),
                    channel.application());
            return "FAILURE";
        }
        try {
            CompletableFuture<Integer> code = ShellCommand.start(command, environment);
            var _ = code.whenComplete((_, _) -> channel.post(() -> {})); // so that it looks again
            channel.awaitKeepingFrames(code::isDone);
            return code.isDone() ? status(channel, command, code.join()) : "FAILURE";
        } catch (IOException e) {
            LOG.warn("{}: '{}' can't be run", channel.name(), command, e);
            return "FAILURE";
        }
    }

    private static String status(Channel channel, String command, int code) {
        if (code == NOT_FOUND) {
            LOG.warn("{}: there is no command '{}'", channel.name(), command);
            return "FAILURE";
        }
        return code == 0 ? "SUCCESS" : "APPERROR";
    }
}
