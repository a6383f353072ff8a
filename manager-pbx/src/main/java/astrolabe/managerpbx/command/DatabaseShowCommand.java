package astrolabe.managerpbx.command;

import astrolabe.engine.database.AstDb;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists values of the database. */
final class DatabaseShowCommand implements ConsoleCommand {

    private final AstDb database;

    DatabaseShowCommand(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.of("database show", "[family [keytree]]", "List values of the database.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 2) {
            return Outcome.USAGE;
        }
        String family = arguments.isEmpty() ? "" : arguments.getFirst();
        String tree = arguments.size() < 2 ? "" : arguments.getLast();
        DatabaseTable.print(database.tree(family, tree), out);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofDatabase(database, arguments);
    }
}
