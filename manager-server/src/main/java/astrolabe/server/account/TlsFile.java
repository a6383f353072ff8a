package astrolabe.server.account;

import java.nio.file.Path;

/**
 * A file with a certificate or a key.
 *
 * @param place where the configuration names it, {@code manager.conf:7}, to begin a complaint with
 */
public record TlsFile(Path path, String place) {}
