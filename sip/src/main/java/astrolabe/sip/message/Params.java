package astrolabe.sip.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parameters in order; their names ignore case. */
public record Params(List<Param> all) {

    public static final Params NONE = new Params(List.of());

    public Params {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    public Optional<Param> find(String name) {
        for (Param param : all) {
            if (param.isNamed(name)) {
                return Optional.of(param);
            }
        }
        return Optional.empty();
    }

    /** The value without quotes; empty too for a parameter without value. */
    public Optional<String> text(String name) {
        return find(name).flatMap(Param::text);
    }

    /** With this parameter, in the place of the one of that name or at the end. */
    public Params with(String name, String value) {
        return with(new Param(name, value));
    }

    public Params withFlag(String name) {
        return with(Param.flag(name));
    }

    private Params with(Param param) {
        List<Param> changed = new ArrayList<>(all);
        int place = 0;
        while (place < changed.size() && !changed.get(place).isNamed(param.name())) {
            place++;
        }
        if (place < changed.size()) {
            changed.set(place, param);
        } else {
            changed.add(param);
        }
        return new Params(changed);
    }

    public Params without(String name) {
        return new Params(all.stream().filter(param -> !param.isNamed(name)).toList());
    }

    /** Reads {@code ;name=value;name} from here on, until something else comes. */
    static Params ofHeader(Cursor cursor) throws Malformed {
        List<Param> found = new ArrayList<>();
        while (cursor.takeSeparator(';')) {
            found.add(param(cursor));
        }
        return unique(found);
    }

    private static Param param(Cursor cursor) throws Malformed {
        String name = cursor.token("a parameter's name");
        if (!cursor.takeSeparator('=')) {
            return Param.flag(name);
        }
        String value =
                cursor.peek() == '"'
                        ? cursor.rawQuoted()
                        : cursor.takeWhile(
                                c -> Grammar.isTokenChar(c) || "[]:/@?&$".indexOf(c) >= 0);
        if (value.isEmpty()) {
            throw new Malformed("the parameter " + name + " has no value");
        }
        return new Param(name, value);
    }

    /** Reads {@code name=value, name=value}, as the headers of authentication have them. */
    static Params ofList(Cursor cursor) throws Malformed {
        List<Param> found = new ArrayList<>();
        do {
            cursor.skipBlanks();
            found.add(param(cursor));
        } while (cursor.takeSeparator(','));
        return unique(found);
    }

    /** Reads the parameters of a URI, where neither blanks nor quotes may be. */
    static Params ofUri(Cursor cursor) throws Malformed {
        List<Param> found = new ArrayList<>();
        while (cursor.take(';')) {
            String name = Escapes.normal(cursor.takeWhile(Params::isOfUri), Grammar::isUnreserved);
            if (name.isEmpty()) {
                throw new Malformed("a parameter of a URI has no name");
            }
            found.add(
                    cursor.take('=')
                            ? new Param(
                                    name,
                                    Escapes.normal(
                                            cursor.takeWhile(Params::isOfUri),
                                            Grammar::isUnreserved))
                            : Param.flag(name));
        }
        return unique(found);
    }

    private static boolean isOfUri(int c) {
        return Grammar.isUriParameter(c) || c == '%';
    }

    private static Params unique(List<Param> found) throws Malformed {
        if (found.isEmpty()) {
            return NONE;
        }
        Set<String> names = new HashSet<>();
        for (Param param : found) {
            if (!names.add(param.name().toLowerCase(Locale.ROOT))) {
                throw new Malformed("the parameter " + param.name() + " stands twice");
            }
        }
        return new Params(found);
    }

    /** With a separator in front of each. */
    StringBuilder write(StringBuilder out) {
        for (Param param : all) {
            out.append(';').append(param);
        }
        return out;
    }

    @Override
    public String toString() {
        return write(new StringBuilder()).toString();
    }
}
