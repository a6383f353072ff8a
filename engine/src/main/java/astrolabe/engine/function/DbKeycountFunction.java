package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** The number of names of the next level below a place in the database. */
final class DbKeycountFunction implements DialplanFunction {

    private final AstDb database;

    DbKeycountFunction(AstDb database) {
        this.database = database;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "DB_KEYCOUNT",
                        "func_db",
                        "The number of names of the next level below a place in the database.",
                        "[prefix]")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Integer.toString(DbKey.below(database, arguments.strip()).size());
    }
}
