package astrolabe.managerpbx.command;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a value of the database. */
final class DatabasePutCommand implements ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePutCommand.class);

    private final AstDb database;

    DatabasePutCommand(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.of("database put", "<family> <key> <value>", "Set a value of the database.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 3) {
            return Outcome.USAGE;
        }
        try {
            database.put(arguments.getFirst(), arguments.get(1), arguments.getLast());
            out.line("Updated database successfully");
        } catch (DatabaseFailed e) {
            LOG.warn("A value could not be set: {}", e.getMessage(), e);
            out.line("Failed to update entry");
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofDatabase(database, arguments);
    }
}
