package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The members of a group, ready for Dial. */
final class DialgroupFunction implements DialplanFunction {

    private final AstDb database;

    DialgroupFunction(AstDb database) {
        this.database = database;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "DIALGROUP",
                        "func_dialgroup",
                        "The members of a group, ready for Dial.",
                        "group",
                        "[op]")
                .says(
                        "Setting it with op add or del adds or takes away one; without op it names all, with & between them. Groups are kept in family dialgroup of the database.");
    }

    private static final String FAMILY = "dialgroup";

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return database.get(FAMILY, group(Arguments.of(arguments))).orElse("");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        String group = group(given);
        List<String> named = members(value);
        Set<String> members = new LinkedHashSet<>(members(database.get(FAMILY, group).orElse("")));
        switch (given.at(1).strip().toLowerCase(Locale.ROOT)) {
            case "add" -> members.addAll(named);
            case "del" -> named.forEach(members::remove);
            case "" -> {
                members.clear();
                members.addAll(named);
            }
            default -> throw new FunctionFailed("DIALGROUP: neither add nor del: " + given.at(1));
        }
        try {
            if (members.isEmpty()) {
                boolean _ = database.del(FAMILY, group);
            } else {
                database.put(FAMILY, group, String.join("&", members));
            }
        } catch (DatabaseFailed e) {
            throw new FunctionFailed("DIALGROUP: " + e.getMessage());
        }
    }

    private static List<String> members(String text) {
        return Fields.of(text, '&').stream().filter(name -> !name.isBlank()).toList();
    }

    private static String group(Arguments given) throws FunctionFailed {
        if (!given.has(0)) {
            throw new FunctionFailed("DIALGROUP: the name of a group is missing");
        }
        return given.at(0).strip();
    }
}
