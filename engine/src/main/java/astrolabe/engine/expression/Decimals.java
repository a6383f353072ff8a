package astrolabe.engine.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The numbers of expressions. Computed with more digits than are shown, so that the ones shown are
 * those of an 80-bit float and a whole result has no decimals.
 */
final class Decimals {
    static final MathContext PRECISION = new MathContext(20);

    private static final MathContext SHOWN = new MathContext(18);
    private static final int MAX_DIGITS = 400;
    private static final int MAX_EXPONENT_DIGITS = 3;

    private Decimals() {}

    /**
     * The number a text is, spaces around it allowed and an empty one being zero; empty if it is
     * none.
     */
    static Optional<BigDecimal> read(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return isNumber(trimmed)
                ? Optional.of(new BigDecimal(trimmed, PRECISION))
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        int at = isSign(text.charAt(0)) ? 1 : 0;
        int whole = digits(text, at);
        at += whole;
        int fraction = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            fraction = digits(text, at + 1);
            at += 1 + fraction;
        }
        return whole + fraction > 0
                && text.length() <= MAX_DIGITS
                && (at == text.length() || isExponent(text, at));
    }

    private static boolean isExponent(String text, int from) {
        int at = from;
        if (Character.toLowerCase(text.charAt(at++)) != 'e') {
            return false;
        }
        if (at < text.length() && isSign(text.charAt(at))) {
            at++;
        }
        int count = digits(text, at);
        return count > 0 && count <= MAX_EXPONENT_DIGITS && at + count == text.length();
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** Plain for numbers of up to eighteen digits, with an exponent beyond. */
    static String print(BigDecimal number) {
        var shown = number.round(SHOWN).stripTrailingZeros();
        if (shown.signum() == 0) {
            return "0";
        }
        int exponent = shown.precision() - shown.scale() - 1;
        if (exponent >= -4 && exponent < SHOWN.getPrecision()) {
            return shown.toPlainString();
        }
        var mantissa = shown.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
