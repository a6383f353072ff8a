package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** Removes a value of the database, and reads as what it was. */
final class DbDeleteFunction implements DialplanFunction {

    private final AstDb database;

    DbDeleteFunction(AstDb database) {
        this.database = database;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "DB_DELETE",
                        "func_db",
                        "Removes a value of the database, and reads as what it was.",
                        "family/key")
                .says(
                        "Setting it removes the value as well. What it was is put into the variable DB_RESULT.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        DbKey key = DbKey.parse(arguments, "DB_DELETE");
        String value = database.get(key.family(), key.key()).orElse("");
        delete(key);
        key.note(channel, value);
        return value;
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        delete(DbKey.parse(arguments, "DB_DELETE"));
    }

    private void delete(DbKey key) throws FunctionFailed {
        try {
            boolean _ = database.del(key.family(), key.key());
        } catch (DatabaseFailed e) {
            throw new FunctionFailed("DB_DELETE: " + e.getMessage());
        }
    }
}
