package astrolabe.manager;

import java.util.function.Function;

/**
 * A parameter of an action: declared once, printed as documentation, checked by the dispatcher and
 * read by the code.
 *
 * @param name the header's name
 * @param says what it means, in a sentence
 * @param required whether the dispatcher refuses a request without it
 * @param fallback the text read when the header is missing or empty
 * @param parser turns the text into the value; throws {@link BadParameter} with the message for the
 *     client
 * @param whenMissing the message when it is required and absent; empty for that of its action
 */
public record Param<T>(
        String name,
        String says,
        boolean required,
        String fallback,
        Function<String, T> parser,
        String whenMissing) {

    public static Param<String> required(String name, String says) {
        return new Param<>(name, says, true, "", Function.identity(), "");
    }

    public static Param<String> optional(String name, String says) {
        return new Param<>(name, says, false, "", Function.identity(), "");
    }

    public static Param<String> optional(String name, String fallback, String says) {
        return new Param<>(name, says, false, fallback, Function.identity(), "");
    }

    /** The same with a message of its own for a client that leaves it out. */
    public Param<T> whenMissing(String message) {
        return new Param<>(name, says, required, fallback, parser, message);
    }

    public static <T> Param<T> parsed(
            String name, String fallback, Function<String, T> parser, String says) {
        return new Param<>(name, says, false, fallback, parser, "");
    }

    /** A truth value; anything that is neither true nor false reads as false. */
    public static Param<Boolean> flag(String name, String says) {
        return new Param<>(name, says, false, "", Param::isTrue, "");
    }

    /** Whether Asterisk takes this text for true: {@code yes true y t 1 on}, ignoring case. */
    public static boolean isTrue(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true", "y", "t", "1", "on" -> true;
            default -> false;
        };
    }
}
