package astrolabe.engine.dialplan;

import astrolabe.engine.expression.Complaints;

/**
 * An application and its data as written: {@code App(data)}, {@code App}, or the old {@code
 * App,data}.
 */
public record ApplicationText(String name, String data) {

    /** Reads it; what looks wrong is told and read as well as it goes. */
    public static ApplicationText parse(String text, Complaints warnings) {
        int paren = text.indexOf('(');
        int comma = text.indexOf(',');
        if (comma >= 0 && (paren < 0 || comma < paren)) {
            return new ApplicationText(
                    text.substring(0, comma).strip(), text.substring(comma + 1).strip());
        }
        if (paren < 0) {
            return new ApplicationText(text.strip(), "");
        }
        var name = text.substring(0, paren).strip();
        int close = text.lastIndexOf(')');
        if (close < paren) {
            warnings.at(paren, "no closing parenthesis after " + name + "(");
            return new ApplicationText(name, text.substring(paren + 1));
        }
        if (!text.substring(close + 1).isBlank()) {
            warnings.at(
                    close + 1, "text behind the closing parenthesis of " + name + " is ignored");
        }
        return new ApplicationText(name, text.substring(paren + 1, close));
    }
}
