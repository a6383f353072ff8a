package astrolabe.managerpbx.command;

import astrolabe.engine.database.AstDb;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Reads a value of the database. */
final class DatabaseGetCommand implements ConsoleCommand {

    private final AstDb database;

    DatabaseGetCommand(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.of("database get", "<family> <key>", "Read a value of the database.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        out.line(
                database.get(arguments.getFirst(), arguments.getLast())
                        .map(value -> "Value: " + value)
                        .orElse("Database entry not found."));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofDatabase(database, arguments);
    }
}
