package astrolabe.managerpbx.command;

import astrolabe.engine.database.AstDb;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the values of one key in all families. */
final class DatabaseShowKeyCommand implements ConsoleCommand {

    private final AstDb database;

    DatabaseShowKeyCommand(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.of("database showkey", "<key>", "List the values of a key in all families.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        DatabaseTable.print(database.named(arguments.getFirst()), out);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofKeys(database, arguments);
    }
}
