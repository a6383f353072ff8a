package astrolabe.server.security;

import java.time.Instant;

/**
 * Whom a security event is about.
 *
 * @param account the name that was given; may be empty
 * @param sessionId tells sessions apart
 * @param loggedInSince the epoch as long as there was no login
 */
public record Suspect(String account, String sessionId, Peer peer, Instant loggedInSince) {}
