package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** The names of the next level below a place in the database, joined by commas. */
final class DbKeysFunction implements DialplanFunction {

    private final AstDb database;

    DbKeysFunction(AstDb database) {
        this.database = database;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "DB_KEYS",
                        "func_db",
                        "The names of the next level below a place in the database, joined by commas.",
                        "[prefix]")
                .says("Without a place they are the families.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return String.join(",", DbKey.below(database, arguments.strip()));
    }
}
