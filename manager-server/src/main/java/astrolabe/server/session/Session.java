package astrolabe.server.session;

import astrolabe.manager.Caller;
import astrolabe.manager.Privileges;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.server.filter.EventFilter;
import astrolabe.server.filter.Filters;
import astrolabe.server.log.Rights;
import astrolabe.server.security.Peer;
import astrolabe.server.security.Suspect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client's session: unauthenticated until its account has been accepted, then logged in until it
 * ends. Its requests are handled one after another; what only they touch is theirs, the rest is
 * volatile.
 */
public final class Session implements Caller {

    private final int number;
    private final long serial;
    private final Peer peer;
    private final Outlet outlet;
    private volatile @Nullable Login login;
    // Touched by the requests of this session only.
    private @Nullable String challenge;
    private @Nullable Duration ending;
    private Privileges mask = Privileges.NONE;
    private Filters filters = Filters.NONE;
    private List<EventFilter> restrictions = List.of();

    Session(int number, long serial, Peer peer, Outlet outlet) {
        this.number = number;
        this.serial = serial;
        this.peer = peer;
        this.outlet = outlet;
    }

    /** The session that sent a request; every caller of this server is one. */
    public static Session of(Request request) {
        return (Session) request.caller();
    }

    /** A small number, as a file descriptor would be. */
    public int number() {
        return number;
    }

    public Peer peer() {
        return peer;
    }

    public Optional<Login> login() {
        return Optional.ofNullable(login);
    }

    public boolean isLoggedIn() {
        return login != null;
    }

    /** How this session is named in log lines. */
    public String subject() {
        Login known = login;
        return known == null ? peer.host() : "'" + known.account().name() + "' from " + peer.host();
    }

    void loggedIn(Login theLogin) {
        login = theLogin;
        Filters all = theLogin.account().filters();
        for (EventFilter further : restrictions) {
            all = all.with(further);
        }
        filters = all;
    }

    /** Whom security events name; an empty name before a login. */
    public Suspect suspect() {
        Login known = login;
        return known == null ? suspect("") : suspect(known.name(), known.since());
    }

    /** As {@link #suspect()}, for a name that was merely claimed. */
    public Suspect suspect(String claimed) {
        return suspect(claimed, Instant.EPOCH);
    }

    private Suspect suspect(String name, Instant since) {
        return new Suspect(name, "0x%012x".formatted(serial), peer, since);
    }

    /** The challenge of this session, once one was asked for. */
    public Optional<String> challenge() {
        return Optional.ofNullable(challenge);
    }

    public void challenge(String issued) {
        challenge = issued;
    }

    /** Which classes of events the client wants; of these it gets what its account may read. */
    public void wants(Privileges wanted) throws InterruptedException {
        mask = wanted;
        outlet.sees(new Rights(visible(), filters));
    }

    /** The classes of events that this session gets. */
    public Privileges visible() {
        return mask.and(read());
    }

    /** Filters besides those of the account; before the login. */
    public void restrict(List<EventFilter> further) {
        restrictions = List.copyOf(further);
    }

    public void filter(EventFilter filter) throws InterruptedException {
        filters = filters.with(filter);
        outlet.sees(new Rights(visible(), filters));
    }

    public void answerFirst(Reply part, Request request) {
        outlet.answerFirst(part, request.actionId());
    }

    public void awaitEvent(Duration atMost) throws InterruptedException {
        outlet.awaitEvent(atMost);
    }

    /** The session ends when so much time has passed, and its reply is sent only then. */
    public void endAfter(Duration delay) {
        ending = delay;
    }

    /** After which time the session ends, if it ends with the reply to the present request. */
    public Optional<Duration> ending() {
        return Optional.ofNullable(ending);
    }

    /** Ends the session from outside. Any thread. */
    public void kick() {
        outlet.close();
    }

    @Override
    public String account() {
        Login known = login;
        return known == null ? "" : known.name();
    }

    @Override
    public Privileges read() {
        Login known = login;
        return known == null ? Privileges.NONE : known.account().read();
    }

    @Override
    public Privileges write() {
        Login known = login;
        return known == null ? Privileges.NONE : known.account().write();
    }

    @Override
    public Map<String, String> variables() {
        Login known = login;
        return known == null ? Map.of() : known.account().variables();
    }

    @Override
    public void awaits() {
        outlet.awaits();
    }
}
