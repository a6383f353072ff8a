package astrolabe.features.records;

import astrolabe.engine.expression.Scope;
import java.util.Locale;

/** Logged events in templates: their variables, {@code CHANNEL()}, {@code CALLERID()}, globals. */
record EventWording(Scope globals) implements Wording<EventText> {

    @Override
    public Scope scope(EventText event) {
        return new Scope() {
            @Override
            public String variable(String name) {
                String own = event.variables().get(name);
                return own != null ? own : globals.variable(name);
            }

            @Override
            public String function(String name, String arguments) {
                String item = arguments.strip().toLowerCase(Locale.ROOT);
                return switch (name) {
                    case "CHANNEL" ->
                            event.find(item.equals("name") ? "channame" : item).orElse("");
                    case "CALLERID" -> event.find("cid_" + item).orElse("");
                    default -> globals.function(name, arguments);
                };
            }
        };
    }
}
