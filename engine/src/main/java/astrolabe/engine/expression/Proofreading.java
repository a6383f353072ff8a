package astrolabe.engine.expression;

import java.util.List;
import java.util.Optional;

/**
 * Looks over a text before any variable is replaced: replacements that do not end, functions whose
 * parentheses do not close, expressions that make no sense whatever their variables hold. What
 * depends on a variable is left to the call that has it.
 */
public final class Proofreading {

    /** Stands for what is not known yet; no dialplan has it. */
    private static final char UNKNOWN = '\uE000';

    private final Complaints complaints;
    private final Complaints functions;

    private Proofreading(Complaints complaints, Complaints functions) {
        this.complaints = complaints;
        this.functions = functions;
    }

    /**
     * @param functions told of each function that the text reads, by name
     */
    public static void of(String text, Complaints complaints, Complaints functions) {
        Proofreading reading = new Proofreading(complaints, functions);
        boolean _ = reading.parentheses(reading.masked(text, 0, 0), 0);
    }

    /**
     * Tells of a parenthesis that stays open, of a replacement and of what is around it each by
     * itself: what one holds closes nothing in the other. Quoted ones mean nothing.
     *
     * @return whether all are closed
     */
    private boolean parentheses(String text, int offset) {
        int open = text.indexOf('(') < 0 ? -1 : unclosed(text);
        if (open >= 0) {
            complaints.at(offset + open, "\"(\" without \")\"");
        }
        return open < 0;
    }

    private static int unclosed(String text) {
        int first = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                i = closingQuote(text, i);
            } else if (c == '(') {
                first = depth++ == 0 ? i : first;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth == 0 ? -1 : first;
    }

    /** The same place when no other quote follows: one alone quotes nothing. */
    private static int closingQuote(String text, int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return quote;
    }

    /** The text as long as it was, with marks in place of what is replaced at a call. */
    private String masked(String text, int offset, int depth) {
        int dollar = text.indexOf('$');
        if (dollar < 0 || depth > Substitution.MAX_DEPTH) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (dollar >= 0) {
            out.append(text, at, dollar);
            char open = dollar + 1 < text.length() ? text.charAt(dollar + 1) : 0;
            at = dollar + 1;
            if (open == '{' || open == '[') {
                int close = Substitution.closing(text, dollar + 2, open);
                if (close < 0) {
                    complaints.at(
                            offset + dollar,
                            Substitution.unterminated(text.substring(dollar), open));
                    return out.append(unknown(text.length() - dollar)).toString();
                }
                int begin = dollar + 2;
                String inner = masked(text.substring(begin, close), offset + begin, depth + 1);
                if (open == '{') {
                    reference(inner, offset + begin);
                } else {
                    expression(inner, offset + begin);
                }
                at = close + 1;
                out.append(unknown(at - dollar));
            } else {
                out.append('$');
            }
            dollar = text.indexOf('$', at);
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String unknown(int length) {
        return String.valueOf(UNKNOWN).repeat(length);
    }

    private void reference(String text, int offset) {
        Reference reference = Reference.parse(text);
        boolean isKnown = text.indexOf(UNKNOWN) < 0;
        if (!parentheses(text, offset)) {
            return;
        }
        if (reference.isBroken() && isKnown) {
            complaints.at(offset, "\"${" + Substitution.excerpt(text) + "}\" is not well formed");
        } else if (reference.isFunction() && reference.name().indexOf(UNKNOWN) < 0) {
            functions.at(offset, reference.name());
        }
    }

    private void expression(String text, int offset) {
        List<Token> tokens = ExpressionLexer.tokens(text);
        Optional<Misreading> misread = Expression.misread(text);
        if (misread.isEmpty() || isUnknown(tokens, misread.get().token())) {
            return;
        }
        int at = ExpressionLexer.start(text, misread.get().token());
        complaints.at(offset + Math.min(at, text.length()), "$[…]: " + misread.get().text());
    }

    /** What a variable holds may be an operator as well, and make sense of what is beside it. */
    private static boolean isUnknown(List<Token> tokens, int index) {
        return isUnknown(tokens.get(index)) || (index > 0 && isUnknown(tokens.get(index - 1)));
    }

    private static boolean isUnknown(Token token) {
        return switch (token) {
            case Token.Operand(var text) -> text.indexOf(UNKNOWN) >= 0 && !text.startsWith("\"");
            case Token.Call(var name) -> name.indexOf(UNKNOWN) >= 0;
            case Token.Mark _, Token.End _ -> false;
        };
    }
}
