package astrolabe.server;

import astrolabe.manager.Action;
import astrolabe.manager.Console;
import astrolabe.manager.EventType;
import astrolabe.server.log.EventLog;
import astrolabe.server.session.ServerStatus;
import astrolabe.server.token.TokenStore;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a server is made of.
 *
 * @param log where events go; started and closed by the server
 * @param actions those of the features; the manager interface brings its own
 * @param eventTypes those of the features
 * @param console runs the lines of the Command action
 * @param random makes challenges; must not be predictable
 * @param status asked at each login
 * @param systemName as in {@code asterisk.conf}; empty for none
 * @param tokens where bearer tokens are kept
 * @param reload reads the configuration anew and hands it to {@link ManagerServer#reload}
 * @param eventLoops threads that serve all connections
 */
public record ServerParts(
        EventLog log,
        List<Action> actions,
        List<EventType> eventTypes,
        Console console,
        InstantSource clock,
        RandomGenerator random,
        Supplier<ServerStatus> status,
        String systemName,
        TokenStore tokens,
        Runnable reload,
        int eventLoops) {

    public ServerParts {
        actions = List.copyOf(actions);
        eventTypes = List.copyOf(eventTypes);
    }
}
