package astrolabe.server.security;

import astrolabe.manager.EventType;
import astrolabe.manager.Privilege;
import java.util.List;

/** The declarations of the security events. */
public final class SecurityEventTypes {

    static final EventType SUCCESSFUL_AUTH =
            type("SuccessfulAuth", "Someone logged in.")
                    .with("UsingPassword", "Whether a password was sent in clear; always 0 here.")
                    .with("SessionTV", "When the session logged in.");
    static final EventType INVALID_PASSWORD =
            ended("InvalidPassword", "A login gave a wrong secret.");
    static final EventType INVALID_ACCOUNT =
            ended("InvalidAccountID", "A login named an account that does not exist.");
    static final EventType FAILED_ACL =
            ended("FailedACL", "A login came from an address that the account does not admit.");
    static final EventType SESSION_LIMIT =
            ended(
                    "SessionLimit",
                    "A login was refused as the account has a session already, or a connection as too many had not logged in.");
    static final EventType AUTH_METHOD_NOT_ALLOWED =
            type("AuthMethodNotAllowed", "A login used a method that its account does not allow.")
                    .with("AuthMethod", "The method.")
                    .with("SessionTV", "When the session logged in.");
    static final EventType CHALLENGE_RESPONSE_FAILED =
            type("ChallengeResponseFailed", "A login answered its challenge wrongly.")
                    .with("Challenge", "What was asked.")
                    .with("Response", "What was answered.")
                    .with(
                            "ExpectedResponse",
                            "Always empty: it would let its reader guess the secret.")
                    .with("SessionTV", "When the session logged in.");
    static final EventType REQUEST_NOT_ALLOWED =
            type("RequestNotAllowed", "A client asked for what it may not.")
                    .with("RequestType", "What it asked for.")
                    .with("SessionTV", "When the session logged in.");
    static final EventType REQUEST_BAD_FORMAT =
            EventType.of(
                            "RequestBadFormat",
                            Privilege.SECURITY,
                            "A client sent what nobody understands.")
                    .since("12.1.0")
                    .with("EventTV", "When it happened.")
                    .with("Severity", "Informational or Error.")
                    .with("Service", "Always AMI here.")
                    .with("EventVersion", "Version of this event's fields.")
                    .with("SessionID", "Tells sessions apart.")
                    .with("LocalAddress", "Our end of the connection.")
                    .with("RemoteAddress", "The client's end of the connection.")
                    .with("RequestType", "What it asked for.")
                    .with("SessionTV", "When the session logged in.")
                    .with("AccountID", "The account of the session.");

    private SecurityEventTypes() {}

    public static List<EventType> all() {
        return List.of(
                SUCCESSFUL_AUTH,
                INVALID_PASSWORD,
                INVALID_ACCOUNT,
                FAILED_ACL,
                SESSION_LIMIT,
                AUTH_METHOD_NOT_ALLOWED,
                CHALLENGE_RESPONSE_FAILED,
                REQUEST_NOT_ALLOWED,
                REQUEST_BAD_FORMAT);
    }

    private static EventType type(String name, String synopsis) {
        return EventType.of(name, Privilege.SECURITY, synopsis)
                .since("12.1.0")
                .with("EventTV", "When it happened.")
                .with("Severity", "Informational or Error.")
                .with("Service", "Always AMI here.")
                .with("EventVersion", "Version of this event's fields.")
                .with("AccountID", "The account that was named.")
                .with("SessionID", "Tells sessions apart.")
                .with("LocalAddress", "Our end of the connection.")
                .with("RemoteAddress", "The client's end of the connection.");
    }

    private static EventType ended(String name, String synopsis) {
        return type(name, synopsis).with("SessionTV", "When the session logged in.");
    }
}
