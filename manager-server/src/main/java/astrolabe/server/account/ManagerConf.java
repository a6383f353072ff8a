package astrolabe.server.account;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All of {@code manager.conf}.
 *
 * @param address where the plain listener listens
 * @param channelVars names of channel variables shown with every channel
 * @param debug numbers events and says where they come from
 * @param authTimeout how long a connection may take to log in
 * @param authLimit how many connections may be without a login at once
 * @param authLimitPerAddress how many of them from one address
 * @param disabledEvents names of events that are never sent
 * @param accounts by {@link Account#key}, in configured order
 * @param accessLists the named ones, in configured order
 */
public record ManagerConf(
        boolean enabled,
        boolean webEnabled,
        InetSocketAddress address,
        TlsConf tls,
        boolean allowMultipleLogin,
        boolean displayConnects,
        boolean timestampEvents,
        boolean brokenEventsAction,
        boolean debug,
        Duration httpTimeout,
        Duration authTimeout,
        int authLimit,
        int authLimitPerAddress,
        List<String> channelVars,
        Set<String> disabledEvents,
        Map<String, Account> accounts,
        Map<String, Acl> accessLists) {

    public ManagerConf {
        channelVars = List.copyOf(channelVars);
        disabledEvents = Set.copyOf(disabledEvents);
        accounts = Collections.unmodifiableMap(accounts);
        accessLists = Collections.unmodifiableMap(accessLists);
    }

    /** The account of this name; case does not count. */
    public Optional<Account> account(String name) {
        return Optional.ofNullable(accounts.get(Account.key(name)));
    }

    /** The same with other addresses to listen at: several servers side by side, free ports. */
    public ManagerConf listeningAt(InetSocketAddress plain, InetSocketAddress secure) {
        return new ManagerConf(
                enabled,
                webEnabled,
                plain,
                tls.listeningAt(secure),
                allowMultipleLogin,
                displayConnects,
                timestampEvents,
                brokenEventsAction,
                debug,
                httpTimeout,
                authTimeout,
                authLimit,
                authLimitPerAddress,
                channelVars,
                disabledEvents,
                accounts,
                accessLists);
    }
}
