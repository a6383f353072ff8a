package astrolabe.server.security;

import astrolabe.manager.EventSink;
import astrolabe.manager.EventType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what matters to an administrator's watchdogs: as events of class {@code security}, and as
 * lines of the logger {@code SECURITY}. No secret is in either.
 */
public final class SecurityEvents {

    private static final Logger SECURITY = LoggerFactory.getLogger("SECURITY");
    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.manager");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final String INFORMATIONAL = "Informational";
    private static final String ERROR = "Error";

    /** Stands where there is no session yet. */
    private static final String NO_SESSION = "0x0";

    private final EventSink sink;
    private final InstantSource clock;

    public SecurityEvents(EventSink sink, InstantSource clock) {
        this.sink = sink;
        this.clock = clock;
    }

    public void loggedIn(Suspect who) {
        say(
                begin(SecurityEventTypes.SUCCESSFUL_AUTH, INFORMATIONAL, "1", who)
                        .with("UsingPassword", "0")
                        .with("SessionTV", time(who.loggedInSince())));
    }

    public void wrongSecret(Suspect who) {
        LOG.warn("{} failed to authenticate as '{}'", who.peer().host(), name(who));
        say(ended(SecurityEventTypes.INVALID_PASSWORD, "2", who));
    }

    public void unknownAccount(Suspect who) {
        LOG.warn(
                "{} tried to authenticate with nonexistent user '{}'",
                who.peer().host(),
                name(who));
        say(ended(SecurityEventTypes.INVALID_ACCOUNT, "1", who));
    }

    public void wrongAddress(Suspect who) {
        LOG.warn("{} failed to pass IP ACL as '{}'", who.peer().host(), name(who));
        say(ended(SecurityEventTypes.FAILED_ACL, "1", who));
    }

    public void sessionLimit(Suspect who) {
        LOG.warn(
                "{} failed to authenticate as '{}': the account has a session already",
                who.peer().host(),
                name(who));
        say(ended(SecurityEventTypes.SESSION_LIMIT, "1", who));
    }

    /** A connection was refused before it could say a word. */
    void refused(Peer peer, String why) {
        LOG.warn("{} is refused: {}", peer.host(), why);
        say(
                ended(
                        SecurityEventTypes.SESSION_LIMIT,
                        "1",
                        new Suspect("", NO_SESSION, peer, Instant.EPOCH)));
    }

    /**
     * Someone answered a challenge for an account whose hashed secret no answer can be checked
     * with.
     */
    public void methodNotAllowed(Suspect who, String method) {
        LOG.warn(
                "{} failed to authenticate as '{}': the account's secret is stored hashed, so {} cannot be checked; the client has to send the secret",
                who.peer().host(),
                name(who),
                method);
        say(
                begin(SecurityEventTypes.AUTH_METHOD_NOT_ALLOWED, ERROR, "1", who)
                        .with("AuthMethod", method)
                        .with("SessionTV", time(who.loggedInSince())));
    }

    /** The event names no account, as clients know it; the log line does. */
    public void wrongAnswer(Suspect who, String challenge, String answer) {
        LOG.warn("{} failed to authenticate as '{}'", who.peer().host(), name(who));
        Suspect unnamed = new Suspect("", who.sessionId(), who.peer(), who.loggedInSince());
        say(
                begin(SecurityEventTypes.CHALLENGE_RESPONSE_FAILED, ERROR, "1", unnamed)
                        .with("Challenge", challenge)
                        .with("Response", answer)
                        .with("ExpectedResponse", "")
                        .with("SessionTV", time(who.loggedInSince())));
    }

    public void notAllowed(Suspect who, String action) {
        say(
                begin(SecurityEventTypes.REQUEST_NOT_ALLOWED, ERROR, "1", who)
                        .with("RequestType", "Action: " + action)
                        .with("SessionTV", time(who.loggedInSince())));
    }

    public void notUnderstood(Suspect who, String action) {
        say(
                start(SecurityEventTypes.REQUEST_BAD_FORMAT, ERROR, "1")
                        .with("SessionID", who.sessionId())
                        .with("LocalAddress", who.peer().localText())
                        .with("RemoteAddress", who.peer().remoteText())
                        .with("RequestType", "Action: " + action)
                        .with("SessionTV", time(who.loggedInSince()))
                        .with("AccountID", who.account()));
    }

    private Notice ended(EventType type, String version, Suspect who) {
        return begin(type, ERROR, version, who).with("SessionTV", time(who.loggedInSince()));
    }

    private Notice begin(EventType type, String severity, String version, Suspect who) {
        return start(type, severity, version)
                .with("AccountID", who.account())
                .with("SessionID", who.sessionId())
                .with("LocalAddress", who.peer().localText())
                .with("RemoteAddress", who.peer().remoteText());
    }

    private Notice start(EventType type, String severity, String version) {
        return new Notice(type)
                .with("EventTV", time(clock.instant()))
                .with("Severity", severity)
                .with("Service", "AMI")
                .with("EventVersion", version);
    }

    private void say(Notice notice) {
        if (SECURITY.isInfoEnabled()) {
            SECURITY.info(notice.line());
        }
        sink.publish(notice);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String name(Suspect who) {
        return Printable.of(who.account());
    }
}
