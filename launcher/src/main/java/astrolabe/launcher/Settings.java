package astrolabe.launcher;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line, or whoever embeds the program, decides before any file is read.
 *
 * @param configuration {@code asterisk.conf}; other files are beside it unless it says otherwise
 * @param state where everything lives that {@code asterisk.conf} does not place elsewhere
 * @param managerPort the port of the manager instead of the configured one; 0 for a free one
 * @param verbose more talk than configured
 */
public record Settings(
        Path configuration, Path state, Optional<Integer> managerPort, int verbose, int debug) {}
