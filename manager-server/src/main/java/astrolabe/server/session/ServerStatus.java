package astrolabe.server.session;

import java.time.Duration;

/**
 * How long the server has been up.
 *
 * @param uptime since it started
 * @param sinceReload since its configuration was last read
 * @param fullyBooted whether everything is there
 */
public record ServerStatus(Duration uptime, Duration sinceReload, boolean fullyBooted) {}
