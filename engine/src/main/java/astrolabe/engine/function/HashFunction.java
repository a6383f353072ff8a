package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a table of the call, by its key. */
final class HashFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "HASH",
                        "func_strings",
                        "A value of a table of the call, by its key.",
                        "hashname",
                        "[hashkey]")
                .says(
                        "Without a key it reads as all values, joined by commas, and sets the keys of HASHKEYS in their order to the fields of the value.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        HashTable table = HashTable.of(channel, given.at(0));
        return given.has(1)
                ? table.value(given.at(1))
                : table.keys().stream().map(table::value).collect(Collectors.joining(","));
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        HashTable table = HashTable.of(channel, given.at(0));
        if (given.has(1)) {
            table.set(given.at(1), value);
            return;
        }
        Arguments values = Arguments.of(value);
        List<String> keys = table.keys();
        for (int i = 0; i < keys.size(); i++) {
            table.set(keys.get(i), values.at(i));
        }
    }
}
