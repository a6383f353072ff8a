package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.Entry;
import astrolabe.engine.pbx.FunctionFailed;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A place in the database as functions name it, {@code family/key}. */
record DbKey(String family, String key) {

    static DbKey parse(String arguments, String function) throws FunctionFailed {
        int slash = arguments.indexOf('/');
        if (slash <= 0 || slash == arguments.length() - 1) {
            throw new FunctionFailed(function + " needs a family, a slash and a key");
        }
        return new DbKey(arguments.substring(0, slash), arguments.substring(slash + 1));
    }

    /** Dialplans look at the value in a variable, too. */
    void note(Optional<Channel> channel, String value) {
        channel.ifPresent(call -> call.setVariable("DB_RESULT", value));
    }

    /** The names of the level below a place, each once. */
    static Set<String> below(AstDb database, String place) {
        String tree = place.startsWith("/") ? place.substring(1) : place;
        int skipped = tree.isEmpty() ? 1 : tree.length() + 2;
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : database.tree(tree)) {
            if (entry.key().length() > skipped) {
                String rest = entry.key().substring(skipped);
                int slash = rest.indexOf('/');
                names.add(slash < 0 ? rest : rest.substring(0, slash));
            }
        }
        return names;
    }
}
