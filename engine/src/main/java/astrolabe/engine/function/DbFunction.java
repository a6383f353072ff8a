package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** A value of the database. */
final class DbFunction implements DialplanFunction {

    private final AstDb database;

    DbFunction(AstDb database) {
        this.database = database;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("DB", "func_db", "A value of the database.", "family/key")
                .says("A value that was read is in the variable DB_RESULT, too.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        DbKey key = DbKey.parse(arguments, "DB");
        String value = database.get(key.family(), key.key()).orElse("");
        key.note(channel, value);
        return value;
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        DbKey key = DbKey.parse(arguments, "DB");
        try {
            database.put(key.family(), key.key(), value);
        } catch (DatabaseFailed e) {
            throw new FunctionFailed("DB: " + e.getMessage());
        }
    }
}
