package astrolabe.engine.event;

import java.util.List;
import java.util.Optional;

/**
 * The presentation values of a number or name: ITU-T Q.951 screening in the low bits, restriction
 * above them.
 */
public record Presentation(int value, String name, String description) {

    /** There is no number to show. */
    public static final int UNAVAILABLE = 0x43;

    private static final List<Presentation> ALL =
            List.of(
                    new Presentation(
                            0x00, "allowed_not_screened", "Presentation Allowed, Not Screened"),
                    new Presentation(
                            0x01, "allowed_passed_screen", "Presentation Allowed, Passed Screen"),
                    new Presentation(
                            0x02, "allowed_failed_screen", "Presentation Allowed, Failed Screen"),
                    new Presentation(0x03, "allowed", "Presentation Allowed, Network Number"),
                    new Presentation(
                            0x20, "prohib_not_screened", "Presentation Prohibited, Not Screened"),
                    new Presentation(
                            0x21, "prohib_passed_screen", "Presentation Prohibited, Passed Screen"),
                    new Presentation(
                            0x22, "prohib_failed_screen", "Presentation Prohibited, Failed Screen"),
                    new Presentation(0x23, "prohib", "Presentation Prohibited, Network Number"),
                    new Presentation(UNAVAILABLE, "unavailable", "Number Unavailable"));

    public static String describe(int value) {
        return ALL.stream()
                .filter(one -> one.value == value)
                .map(Presentation::description)
                .findFirst()
                .orElse("unknown");
    }

    public static String nameOf(int value) {
        return ALL.stream()
                .filter(one -> one.value == value)
                .map(Presentation::name)
                .findFirst()
                .orElse("unknown");
    }

    /** How much a value hides, for comparison: nothing, the identity, or that there is none. */
    static int hides(int value) {
        return value >> 5 & 3;
    }

    public static Optional<Presentation> named(String name) {
        return ALL.stream().filter(one -> one.name.equalsIgnoreCase(name)).findFirst();
    }
}
