package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The keys of a table of the call, joined by commas. */
final class HashkeysFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "HASHKEYS",
                        "func_strings",
                        "The keys of a table of the call, joined by commas.",
                        "hashname")
                .says("Setting it makes keys without values.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return String.join(",", HashTable.of(channel, arguments.strip()).keys());
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        HashTable table = HashTable.of(channel, arguments.strip());
        Arguments.of(value).forEach(key -> table.set(key, ""));
    }
}
