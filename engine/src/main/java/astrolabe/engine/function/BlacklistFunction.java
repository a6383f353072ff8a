package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Whether the caller is in family blacklist of the database: 1 or 0. */
final class BlacklistFunction implements DialplanFunction {

    private final AstDb database;

    BlacklistFunction(AstDb database) {
        this.database = database;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "BLACKLIST",
                        "func_blacklist",
                        "Whether the caller is in family blacklist of the database: 1 or 0.")
                .says("Keys are numbers or names.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        PartyId caller = Calls.of(channel, "BLACKLIST").caller();
        return isListed(caller.number()) || isListed(caller.name()) ? "1" : "0";
    }

    private boolean isListed(String key) {
        return !key.isEmpty() && database.get("blacklist", key).isPresent();
    }
}
