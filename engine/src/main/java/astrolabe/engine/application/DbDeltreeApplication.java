package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes a family of the database, or a part of it. */
final class DbDeltreeApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(DbDeltreeApplication.class);

    private final AstDb database;

    DbDeltreeApplication(AstDb database) {
        this.database = database;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "DBdeltree",
                        "app_db",
                        "Remove a family of the database, or what is at and below a key.",
                        "family[/keytree]")
                .onlyWithSystemRights();
    }

    @Override
    public Outcome run(Channel channel, String data) {
        String place = data.strip();
        int slash = place.indexOf('/');
        String family = slash < 0 ? place : place.substring(0, slash);
        if (family.isEmpty()) {
            LOG.warn("{}: DBdeltree needs a family", channel.name());
            return Outcome.NEXT;
        }
        try {
            int removed = database.delTree(family, slash < 0 ? "" : place.substring(slash + 1));
            LOG.debug("{}: DBdeltree: {} values removed from {}", channel.name(), removed, place);
        } catch (DatabaseFailed e) {
            LOG.warn("{}: DBdeltree: {} can't be removed", channel.name(), place, e);
        }
        return Outcome.NEXT;
    }
}
