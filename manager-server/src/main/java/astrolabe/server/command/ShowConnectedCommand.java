package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.session.Login;
import astrolabe.server.session.Session;
import astrolabe.server.session.Sessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lists the sessions that have logged in. */
final class ShowConnectedCommand implements ConsoleCommand {

    private static final String ROW =
            "  %-15.15s  %-55.55s  %-10.10s  %-10.10s  %-8.8s  %-8.8s  %-10.10s  %-10.10s";

    private final Sessions sessions;
    private final InstantSource clock;

    ShowConnectedCommand(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager show connected", "", "List the connected manager users.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.linef(
                ROW,
                "Username",
                "IP Address",
                "Start",
                "Elapsed",
                "FileDes",
                "HttpCnt",
                "ReadPerms",
                "WritePerms");
        int count = 0;
        for (Session session : sessions.all()) {
            Optional<Login> login = session.login();
            if (login.isPresent()) {
                show(session, login.get(), out);
                count++;
            }
        }
        out.line(count + " users connected.");
        return Outcome.SUCCESS;
    }

    private void show(Session session, Login login, ConsoleOutput out) {
        out.linef(
                ROW,
                login.name(),
                session.peer().host(),
                Long.toString(login.since().getEpochSecond()),
                Long.toString(Duration.between(login.since(), clock.instant()).toSeconds()),
                Integer.toString(session.number()),
                "0",
                Integer.toString(session.read().mask()),
                Integer.toString(session.write().mask()));
    }
}
