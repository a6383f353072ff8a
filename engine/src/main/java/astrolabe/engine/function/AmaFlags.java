package astrolabe.engine.function;

import java.util.Optional;

/** What a call is recorded for. */
enum AmaFlags {
    OMIT(1),
    BILLING(2),
    DOCUMENTATION(3);

    private final int number;

    AmaFlags(int number) {
        this.number = number;
    }

    /** The one of this name or number, as the channel holds it. */
    static Optional<String> parse(String text) {
        for (AmaFlags flags : values()) {
            if (flags.name().equalsIgnoreCase(text)
                    || Integer.toString(flags.number).equals(text)) {
                return Optional.of(flags.name());
            }
        }
        return Optional.empty();
    }

    static String number(String name) {
        return Integer.toString(valueOf(name).number);
    }
}
