package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Console;
import astrolabe.manager.EventSink;
import astrolabe.manager.Spec;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.session.Admission;
import astrolabe.server.session.ServerStatus;
import astrolabe.server.session.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the actions of the manager interface work with.
 *
 * @param specs the declarations of all actions of the server, sorted
 */
public record ManagerActions(
        Supplier<ManagerConf> conf,
        Sessions sessions,
        Admission admission,
        EventSink events,
        Console console,
        Supplier<ServerStatus> status,
        Supplier<List<Spec>> specs,
        InstantSource clock,
        RandomGenerator random) {

    /** All actions of the manager interface. */
    public List<Action> list() {
        LoginGate gate = new LoginGate(conf, sessions, admission);
        return List.of(
                new ChallengeAction(gate, random),
                new CommandAction(console),
                new EventsAction(conf),
                new FilterAction(),
                new ListCommandsAction(specs),
                new LoginAction(admission, gate, status),
                new LogoffAction(),
                new PingAction(clock),
                new UserEventAction(events),
                new WaitEventAction());
    }
}
