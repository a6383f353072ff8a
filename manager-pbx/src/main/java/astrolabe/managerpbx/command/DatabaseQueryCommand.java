package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Says that the database takes no SQL. */
final class DatabaseQueryCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of(
                "database query",
                "\"<SQL Statement>\"",
                "Refused: the database takes no SQL from a console.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        out.line("SQL is not taken here; use database show, showkey, get, put, del and deltree.");
        return Outcome.FAILURE;
    }
}
