package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.session.Session;
import astrolabe.server.session.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Cuts a session off. */
final class KickSessionCommand implements ConsoleCommand {

    private final Sessions sessions;

    KickSessionCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "manager kick session", "<file descriptor>", "Disconnect a manager session.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        OptionalInt number = number(arguments.getFirst());
        if (number.isEmpty()) {
            out.line("Invalid AMI file descriptor: " + arguments.getFirst());
            return Outcome.FAILURE;
        }
        Optional<Session> session = sessions.numbered(number.getAsInt());
        if (session.isEmpty()) {
            out.line("No manager session found using file descriptor " + number.getAsInt());
            return Outcome.SUCCESS;
        }
        out.line("Kicking manager session connected using file descriptor " + number.getAsInt());
        session.get().kick();
        return Outcome.SUCCESS;
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
