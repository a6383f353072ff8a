package astrolabe.engine.dialplan;

import astrolabe.conf.Problems;
import astrolabe.conf.Setting;
import astrolabe.engine.expression.Scope;
import astrolabe.engine.expression.Substitution;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The global variables set so far while a file is read, before those of the outer scope; confined
 * to one thread.
 */
final class Globals implements Scope {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Scope outer;
    private final Problems problems;

    Globals(Scope outer, Problems problems) {
        this.outer = outer;
        this.problems = problems;
    }

    /** Sets one, which may refer to earlier ones. */
    void set(Setting setting) {
        values.put(setting.key(), expand(setting, setting.value()));
    }

    String expand(Setting where, String text) {
        return new Substitution(this, w -> problems.warn(where, where.column(0), w)).expand(text);
    }

    Map<String, String> values() {
        return values;
    }

    @Override
    public String variable(String name) {
        var value = values.get(name);
        return value == null ? outer.variable(name) : value;
    }

    @Override
    public String function(String name, String arguments) {
        return outer.function(name, arguments);
    }
}
