package astrolabe.managerpbx.command;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes a family from the database. */
final class DatabaseDelTreeCommand implements ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDelTreeCommand.class);

    private final AstDb database;

    DatabaseDelTreeCommand(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "database deltree",
                "<family> [keytree]",
                "Remove a family, or a part of one, from the database.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            return Outcome.USAGE;
        }
        String tree = arguments.size() == 2 ? arguments.getLast() : "";
        try {
            int removed = database.delTree(arguments.getFirst(), tree);
            out.line(
                    removed == 0
                            ? "Database entries do not exist."
                            : removed + " database entries removed.");
        } catch (DatabaseFailed e) {
            LOG.warn("A family could not be removed: {}", e.getMessage(), e);
            out.line("Database unavailable.");
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofDatabase(database, arguments);
    }
}
