package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.FunctionFailed;
import java.util.List;
import java.util.Optional;

/** A table of a call: its values are variables of the channel, with names that no other has. */
final class HashTable {

    private final Channel call;
    private final String prefix;

    private HashTable(Channel call, String name) {
        this.call = call;
        this.prefix = "~HASH~" + name + "~";
    }

    static HashTable of(Optional<Channel> channel, String name) throws FunctionFailed {
        if (name.isEmpty()) {
            throw new FunctionFailed("The name of a table is missing");
        }
        return new HashTable(Calls.of(channel, "HASH"), name);
    }

    String value(String key) {
        return call.variable(prefix + key + "~").orElse("");
    }

    void set(String key, String value) {
        call.setVariable(prefix + key + "~", value);
    }

    /** Takes all values out. */
    void clear() {
        keys().forEach(key -> call.variables().remove(prefix + key + "~"));
    }

    /** The keys, in the order in which they were set. */
    List<String> keys() {
        return call.variables().all().sequencedKeySet().reversed().stream()
                .filter(name ->
                        name.startsWith(prefix)
                                && name.endsWith("~")
                                && name.length() > prefix.length())
                .map(name -> name.substring(prefix.length(), name.length() - 1))
                .toList();
    }
}
