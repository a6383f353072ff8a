package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the called decided about their callers for good, in the database's family {@code privacy}: a
 * key for each called party and caller. Thread-safe.
 */
final class PrivacyList {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyList.class);
    private static final String FAMILY = "privacy";

    private final AstDb database;

    PrivacyList(AstDb database) {
        this.database = database;
    }

    /** What becomes of a caller. */
    enum Decision {
        /** The call goes through. */
        ALLOW,
        /** The call counts as not answered. */
        DENY,
        /** The caller is told not to call again. */
        KILL,
        /** The caller is sent into a maze of menus. */
        TORTURE;

        /** How the dialling of a caller ends of whom this was decided. */
        DialStatus status() {
            return switch (this) {
                case ALLOW -> DialStatus.ANSWER;
                case DENY -> DialStatus.NOANSWER;
                case KILL -> DialStatus.DONTCALL;
                case TORTURE -> DialStatus.TORTURE;
            };
        }
    }

    /** By what a caller is known: the number, or the channel of one who shows none. */
    static String identity(Channel caller) {
        String number =
                caller.caller()
                        .number()
                        .chars()
                        .filter(c -> c > ' ' && c < 127 && c != '/')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return number.isEmpty()
                ? "NOCALLERID_" + caller.extension() + caller.name().replace('/', '=')
                : number;
    }

    /** What was decided; nothing for a caller who is not known yet. */
    Optional<Decision> decision(String called, String caller) {
        return database.get(FAMILY, called + "/" + caller).flatMap(PrivacyList::decision);
    }

    private static Optional<Decision> decision(String text) {
        for (Decision decision : Decision.values()) {
            if (decision.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }

    void remember(String called, String caller, Decision decision) {
        try {
            database.put(FAMILY, called + "/" + caller, decision.name().toLowerCase(Locale.ROOT));
        } catch (DatabaseFailed e) {
            LOG.warn("What {} decided about {} is not kept: {}", called, caller, e.getMessage());
        }
    }
}
