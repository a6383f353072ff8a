package astrolabe.engine.state;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.database.Entry;
import astrolabe.engine.event.DeviceState;
import java.util.LinkedHashMap;
import java.util.Map;

/** The states that administrators set themselves, kept in the database. Thread-safe. */
final class CustomStates {

    private static final String FAMILY = "CustomDevstate";

    private final AstDb database;

    CustomStates(AstDb database) {
        this.database = database;
    }

    DeviceState state(String name) {
        return database.get(FAMILY, name).map(CustomStates::named).orElse(DeviceState.UNKNOWN);
    }

    void set(String name, DeviceState state) throws DatabaseFailed {
        database.put(FAMILY, name, state.name());
    }

    Map<String, DeviceState> all() {
        Map<String, DeviceState> all = new LinkedHashMap<>();
        for (Entry entry : database.tree(FAMILY)) {
            all.put(entry.key().substring(FAMILY.length() + 2), named(entry.value()));
        }
        return all;
    }

    private static DeviceState named(String text) {
        return DeviceState.named(text).orElse(DeviceState.UNKNOWN);
    }
}
