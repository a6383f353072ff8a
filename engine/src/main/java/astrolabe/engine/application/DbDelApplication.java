package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes a value of the database. */
final class DbDelApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(DbDelApplication.class);

    private final AstDb database;

    DbDelApplication(AstDb database) {
        this.database = database;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "DBdel", "app_db", "Remove a value of the database.", "family/key")
                .says("DB_DELETE does the same and reads as what it was.")
                .onlyWithSystemRights();
    }

    @Override
    public Outcome run(Channel channel, String data) {
        String place = data.strip();
        int slash = place.indexOf('/');
        if (slash <= 0 || slash == place.length() - 1) {
            LOG.warn("{}: DBdel needs a family, a slash and a key", channel.name());
            return Outcome.NEXT;
        }
        try {
            boolean removed = database.del(place.substring(0, slash), place.substring(slash + 1));
            LOG.debug(
                    "{}: DBdel: {} {}",
                    channel.name(),
                    place,
                    removed ? "removed" : "is not there");
        } catch (DatabaseFailed e) {
            LOG.warn("{}: DBdel: {} can't be removed", channel.name(), place, e);
        }
        return Outcome.NEXT;
    }
}
