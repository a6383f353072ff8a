package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.Entry;
import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.Extension;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.Modules;
import java.util.List;
import java.util.stream.Stream;

/** What may stand in a command line, for its completion. */
final class Names {

    private static final int MOST = 500;

    private Names() {}

    /** The living channels, while the first argument is typed. */
    static List<String> ofChannels(Channels channels, List<String> arguments) {
        return arguments.size() == 1
                ? channels.all().stream().map(Channel::name).toList()
                : List.of();
    }

    static List<String> ofContexts(DialplanHolder dialplan) {
        return dialplan.current().contexts().stream().map(Context::name).toList();
    }

    static List<String> ofModules(Modules modules) {
        return modules.loaded().stream().map(Module::name).toList();
    }

    static List<String> ofApplications(Catalog<Application> applications) {
        return applications.all().stream().map(each -> each.spec().name()).toList();
    }

    /**
     * Contexts, and {@code extension@context} from the first letter on: there may be very many. No
     * more than {@link #MOST} are named, which nobody reads on anyway.
     */
    static List<String> ofPlaces(DialplanHolder dialplan, String typed) {
        Stream<String> extensions =
                typed.isEmpty()
                        ? Stream.of()
                        : dialplan.current().contexts().stream()
                                .flatMap(context ->
                                        context.extensions().stream()
                                                .map(Extension::name)
                                                .distinct()
                                                .map(name -> name + "@" + context.name()))
                                .filter(place -> place.startsWith(typed))
                                .limit(MOST);
        return Stream.concat(ofContexts(dialplan).stream(), extensions).toList();
    }

    /** A family while the first argument is typed, then one of its keys. */
    static List<String> ofDatabase(AstDb database, List<String> arguments) {
        return switch (arguments.size()) {
            case 1 -> parts(database.tree(), 1);
            case 2 -> parts(database.tree(arguments.getFirst()), 2);
            default -> List.of();
        };
    }

    /** The keys of all families, while the first argument is typed. */
    static List<String> ofKeys(AstDb database, List<String> arguments) {
        return arguments.size() == 1 ? parts(database.tree(), 2) : List.of();
    }

    /** Of {@code /family/key}: the family is the first part, the key the second. */
    private static List<String> parts(List<Entry> entries, int which) {
        return entries.stream()
                .map(entry -> entry.key().split("/", 3))
                .filter(parts -> parts.length > which)
                .map(parts -> parts[which])
                .distinct()
                .limit(MOST)
                .toList();
    }
}
