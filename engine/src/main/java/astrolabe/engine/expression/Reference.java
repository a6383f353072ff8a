package astrolabe.engine.expression;

/**
 * What stands between {@code ${} and {@code }}: a variable or a function with arguments, and which
 * part of its value is meant.
 */
record Reference(String name, boolean isFunction, String arguments, Slice slice, boolean isBroken) {

    /**
     * Whichever of {@code (} and {@code :} comes first decides; a function's arguments reach to the
     * last parenthesis.
     */
    static Reference parse(String text) {
        int paren = text.indexOf('(');
        int colon = text.indexOf(':');
        if (paren >= 0 && (colon < 0 || paren < colon)) {
            return function(text, paren);
        }
        return colon < 0
                ? of(text, false, "", "")
                : of(text.substring(0, colon), false, "", text.substring(colon));
    }

    private static Reference function(String text, int paren) {
        var name = text.substring(0, paren);
        int close = text.lastIndexOf(')');
        return close < paren
                ? new Reference(name, true, text.substring(paren + 1), Slice.ALL, true)
                : of(name, true, text.substring(paren + 1, close), text.substring(close + 1));
    }

    private static Reference of(String name, boolean isFunction, String arguments, String rest) {
        var slice = Slice.parse(rest);
        return new Reference(
                name.strip(), isFunction, arguments, slice.orElse(Slice.ALL), slice.isEmpty());
    }
}
