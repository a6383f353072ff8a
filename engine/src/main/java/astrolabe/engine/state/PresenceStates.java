package astrolabe.engine.state;

import astrolabe.engine.channel.Exchange;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.database.Entry;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Who is to be reached, written {@code prefix:name}. Thread-safe; changes are told of in order, on
 * the strand of the states.
 */
public final class PresenceStates {

    private static final String CUSTOM = "CustomPresence";

    private final Exchange exchange;
    private final AstDb database;
    private final TaskLine changes;
    private final Catalog<Provider> providers = new Catalog<>(Provider::prefix);
    private final List<BiConsumer<String, Presence>> watchers = new CopyOnWriteArrayList<>();
    private final SortedMap<String, Presence> known = new ConcurrentSkipListMap<>();

    public PresenceStates(Exchange exchange, AstDb database, TaskLine changes) {
        this.exchange = exchange;
        this.database = database;
        this.changes = changes;
        provide(CUSTOM, name -> Optional.of(ofCustom(name)));
    }

    /**
     * Adds presentities of another kind.
     *
     * @param presence gives the presence of a name; nothing when there is no such
     */
    public void provide(String prefix, Function<String, Optional<Presence>> presence) {
        providers.add(List.of(new Provider(prefix, presence)));
    }

    /** Has somebody told of each change, in order, on the strand of the changes. */
    public void watch(BiConsumer<String, Presence> watcher) {
        watchers.add(watcher);
    }

    /** The presence of {@code prefix:name} now; nothing when there is no such. */
    public Optional<Presence> state(String presentity) {
        int colon = presentity.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : providers
                        .find(presentity.substring(0, colon))
                        .flatMap(provider ->
                                provider.presence.apply(presentity.substring(colon + 1)));
    }

    /** Says that a presence was set; never blocks. */
    public void changed(String presentity) {
        changes.add(() -> state(presentity).ifPresent(now -> tell(presentity, now)));
    }

    private void tell(String presentity, Presence now) {
        known.put(presentity, now);
        watchers.forEach(watcher -> watcher.accept(presentity, now));
        exchange.publish(
                new PbxEvent.PresenceChanged(
                        presentity, now.status().label(), now.subtype(), now.message()));
    }

    /** What was last said of everybody, by presentity. */
    public SortedMap<String, Presence> known() {
        return new TreeMap<>(known);
    }

    /**
     * Sets the presence of {@code CustomPresence:name}, for good.
     *
     * @param text {@code status[,subtype[,message[,options]]]}
     * @return whether the text is a presence; nothing is set when it is none
     */
    public boolean setCustom(String name, String text) throws DatabaseFailed {
        if (CustomPresence.parse(text).isEmpty()) {
            return false;
        }
        database.put(CUSTOM, name, text);
        changed(CUSTOM + ":" + name);
        return true;
    }

    /** What was set, by name without prefix. */
    public Map<String, CustomPresence> custom() {
        Map<String, CustomPresence> all = new LinkedHashMap<>();
        for (Entry entry : database.tree(CUSTOM)) {
            String name = entry.key().substring(CUSTOM.length() + 2);
            CustomPresence.parse(entry.value()).ifPresent(presence -> all.put(name, presence));
        }
        return all;
    }

    private Presence ofCustom(String name) {
        return database.get(CUSTOM, name)
                .flatMap(CustomPresence::parse)
                .map(CustomPresence::inWords)
                .orElse(Presence.NOT_SET);
    }

    /** Tells of what was set in an earlier life. */
    public void boot() {
        changes.add(() ->
                custom().forEach(
                                (name, presence) -> tell(CUSTOM + ":" + name, presence.inWords())));
    }

    private record Provider(String prefix, Function<String, Optional<Presence>> presence) {}
}
