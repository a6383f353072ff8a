package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** Whether the database has a value: 1 or 0. */
final class DbExistsFunction implements DialplanFunction {

    private final AstDb database;

    DbExistsFunction(AstDb database) {
        this.database = database;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "DB_EXISTS",
                        "func_db",
                        "Whether the database has a value: 1 or 0.",
                        "family/key")
                .says("A value that is there is put into the variable DB_RESULT.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        DbKey key = DbKey.parse(arguments, "DB_EXISTS");
        Optional<String> value = database.get(key.family(), key.key());
        value.ifPresent(found -> key.note(channel, found));
        return value.isPresent() ? "1" : "0";
    }
}
