package astrolabe.engine.function;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones by name; without a known name it is the machine's. */
final class Zones {

    private Zones() {}

    static ZoneId named(String name) {
        try {
            return name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name.strip());
        } catch (DateTimeException _) {
            return ZoneId.systemDefault();
        }
    }
}
