package astrolabe.sip.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One parameter.
 *
 * @param value as written, with quotes where it has them; {@code null} for one without {@code =}
 */
public record Param(String name, @Nullable String value) {

    public static Param flag(String name) {
        return new Param(name, null);
    }

    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** What it says, without quotes. */
    public Optional<String> text() {
        return Optional.ofNullable(value).map(Quoted::unquote);
    }

    @Override
    public String toString() {
        return value == null ? name : name + "=" + value;
    }
}
