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
 * @param shownAsRequired whether it is documented as one that a request has, though the dispatcher
 *     lets a request without it through: its action knows what that means, or checks it in an order
 *     of its own
 */
public record Param<T>(
        String name,
        String says,
        boolean required,
        String fallback,
        Function<String, T> parser,
        String whenMissing,
        boolean shownAsRequired) {

    public static Param<String> required(String name, String says) {
        return new Param<>(name, says, true, "", Function.identity(), "", false);
    }

    public static Param<String> optional(String name, String says) {
        return new Param<>(name, says, false, "", Function.identity(), "", false);
    }

    public static Param<String> optional(String name, String fallback, String says) {
        return new Param<>(name, says, false, fallback, Function.identity(), "", false);
    }

    /** The same with a message of its own for a client that leaves it out. */
    public Param<T> whenMissing(String message) {
        return new Param<>(name, says, required, fallback, parser, message, shownAsRequired);
    }

    /** The same, documented as one that a request has; its absence is left to the action. */
    public Param<T> expected() {
        return new Param<>(name, says, required, fallback, parser, whenMissing, true);
    }

    /** Whether the documentation shows it as one that a request has. */
    public boolean isShownAsRequired() {
        return required || shownAsRequired;
    }

    public static <T> Param<T> parsed(
            String name, String fallback, Function<String, T> parser, String says) {
        return new Param<>(name, says, false, fallback, parser, "", false);
    }

    /** A truth value; anything that is neither true nor false reads as false. */
    public static Param<Boolean> flag(String name, String says) {
        return new Param<>(name, says, false, "", Param::isTrue, "", false);
    }

    /** Whether Asterisk takes this text for true: {@code yes true y t 1 on}, ignoring case. */
    public static boolean isTrue(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true", "y", "t", "1", "on" -> true;
            default -> false;
        };
    }
}
