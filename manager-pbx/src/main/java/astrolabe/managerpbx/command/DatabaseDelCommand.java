package astrolabe.managerpbx.command;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes a value from the database. */
final class DatabaseDelCommand implements ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDelCommand.class);

    private final AstDb database;

    DatabaseDelCommand(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.of("database del", "<family> <key>", "Remove a value from the database.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        out.line(
                remove(arguments.getFirst(), arguments.getLast())
                        ? "Database entry removed."
                        : "Database entry could not be removed.");
        return Outcome.SUCCESS;
    }

    private boolean remove(String family, String key) {
        try {
            return database.del(family, key);
        } catch (DatabaseFailed e) {
            LOG.warn("A value could not be removed: {}", e.getMessage(), e);
            return false;
        }
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofDatabase(database, arguments);
    }
}
