package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.EventType;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.http.WebStatus;
import astrolabe.server.log.EventLog;
import astrolabe.server.session.ActionRegistry;
import astrolabe.server.session.Sessions;
import astrolabe.server.token.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What the console commands of the manager interface work with. */
public record ManagerCommands(
        Supplier<ManagerConf> conf,
        Sessions sessions,
        EventLog log,
        ActionRegistry actions,
        List<EventType> events,
        InstantSource clock,
        RandomGenerator random,
        Tokens tokens,
        Supplier<Optional<WebStatus>> web,
        Runnable reload) {

    /** All console commands of the manager interface. */
    public List<ConsoleCommand> list() {
        return List.of(
                new HashSecretCommand(random),
                new HttpShowStatusCommand(web),
                new KickSessionCommand(sessions),
                new ReloadCommand(reload),
                new SetDebugCommand(log),
                new ShowAclCommand(conf),
                new ShowActionCommand(actions),
                new ShowActionsCommand(actions),
                new ShowConnectedCommand(sessions, clock),
                new ShowEventCommand(events),
                new ShowEventsCommand(events),
                new ShowSettingsCommand(conf, log),
                new ShowUserCommand(conf),
                new ShowUsersCommand(conf),
                new TokenCreateCommand(conf, tokens),
                new TokenListCommand(tokens, clock),
                new TokenRevokeCommand(tokens));
    }
}
