package astrolabe.conf;

import java.util.Locale;
import java.util.Optional;

/** The words Asterisk takes for yes and for no. */
public final class Truth {
    private Truth() {}

    public static Optional<Boolean> of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "t", "1", "on" -> Optional.of(true);
            case "no", "false", "n", "f", "0", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
