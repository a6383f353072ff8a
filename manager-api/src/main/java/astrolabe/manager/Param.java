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
 * @param kind what its text is made of, for descriptions that machines read
 * @param repeated whether a request may have several headers of this name
 */
public record Param<T>(
        String name,
        String says,
        boolean required,
        String fallback,
        Function<String, T> parser,
        String whenMissing,
        boolean shownAsRequired,
        Kind kind,
        boolean repeated) {

    /** What the text of a parameter is made of. */
    public enum Kind {
        TEXT,
        /** A truth value, see {@link #isTrue}. */
        FLAG,
        /** A number without a fraction. */
        INTEGER
    }

    public static Param<String> required(String name, String says) {
        return new Param<>(name, says, true, "", Function.identity(), "", false, Kind.TEXT, false);
    }

    public static Param<String> optional(String name, String says) {
        return new Param<>(name, says, false, "", Function.identity(), "", false, Kind.TEXT, false);
    }

    public static Param<String> optional(String name, String fallback, String says) {
        return new Param<>(
                name, says, false, fallback, Function.identity(), "", false, Kind.TEXT, false);
    }

    /** The same with a message of its own for a client that leaves it out. */
    public Param<T> whenMissing(String message) {
        return new Param<>(
                name, says, required, fallback, parser, message, shownAsRequired, kind, repeated);
    }

    /** The same, documented as one that a request has; its absence is left to the action. */
    public Param<T> expected() {
        return new Param<>(
                name, says, required, fallback, parser, whenMissing, true, kind, repeated);
    }

    /** The same, documented as a number without a fraction. */
    public Param<T> integer() {
        return new Param<>(
                name,
                says,
                required,
                fallback,
                parser,
                whenMissing,
                shownAsRequired,
                Kind.INTEGER,
                repeated);
    }

    /** The same, documented as one that a request may have several times. */
    public Param<T> several() {
        return new Param<>(
                name, says, required, fallback, parser, whenMissing, shownAsRequired, kind, true);
    }

    /** Whether the documentation shows it as one that a request has. */
    public boolean isShownAsRequired() {
        return required || shownAsRequired;
    }

    public static <T> Param<T> parsed(
            String name, String fallback, Function<String, T> parser, String says) {
        return new Param<>(name, says, false, fallback, parser, "", false, Kind.TEXT, false);
    }

    /** A truth value; anything that is neither true nor false reads as false. */
    public static Param<Boolean> flag(String name, String says) {
        return new Param<>(name, says, false, "", Param::isTrue, "", false, Kind.FLAG, false);
    }

    /** Whether Asterisk takes this text for true: {@code yes true y t 1 on}, ignoring case. */
    public static boolean isTrue(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true", "y", "t", "1", "on" -> true;
            default -> false;
        };
    }
}
