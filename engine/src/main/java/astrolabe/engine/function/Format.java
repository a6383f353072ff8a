package astrolabe.engine.function;

import astrolabe.engine.pbx.FunctionFailed;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** A format as of printf in C, for texts that are numbers. Widths and precisions are bounded. */
record Format(String text) {

    private static final int WIDEST = 4_096;

    /** {@code %}, flags, width, precision, conversion. */
    private static final Pattern CONVERSION =
            Pattern.compile(
                    "%([-+ #0]*)([0-9]*)(?:\\.([0-9]*))?(?:hh|h|ll|l|L|q|j|z|t)?([diouxXcseEfFgG%])");

    String fill(List<String> values) throws FunctionFailed {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = CONVERSION.matcher(text);
        int from = 0;
        int used = 0;
        while (matcher.find()) {
            filled.append(text, from, matcher.start());
            from = matcher.end();
            if (matcher.group(4).equals("%")) {
                filled.append('%');
            } else if (used < values.size()) {
                filled.append(Conversion.of(matcher).print(values.get(used++)));
            } else {
                throw new FunctionFailed(
                        "SPRINTF: the format wants more than " + values.size() + " values");
            }
        }
        return filled.append(text.substring(from)).toString();
    }

    /** One place of the format. */
    private record Conversion(String flags, int width, int precision, char kind) {

        static Conversion of(Matcher matcher) throws FunctionFailed {
            String precision = matcher.group(3);
            return new Conversion(
                    matcher.group(1),
                    bounded(matcher.group(2)),
                    precision == null ? -1 : bounded(precision),
                    matcher.group(4).charAt(0));
        }

        private static int bounded(String digits) throws FunctionFailed {
            long value = digits.isEmpty() ? 0 : Numbers.whole(digits).orElse(Long.MAX_VALUE);
            if (value > WIDEST) {
                throw new FunctionFailed("SPRINTF: a width of " + digits + " is too much");
            }
            return (int) value;
        }

        String print(String value) throws FunctionFailed {
            return switch (kind) {
                case 's' ->
                        pad(
                                precision >= 0 && precision < value.length()
                                        ? value.substring(0, precision)
                                        : value,
                                ' ');
                case 'c' -> pad(value.isEmpty() ? "" : value.substring(0, 1), ' ');
                case 'd', 'i' ->
                        number(signed(whole(value)), digits(Long.toString(Math.abs(whole(value)))));
                case 'u' -> number("", digits(Long.toUnsignedString(whole(value))));
                case 'o' -> number(alternate("0"), digits(Long.toOctalString(whole(value))));
                case 'x' -> number(alternate("0x"), digits(Long.toHexString(whole(value))));
                case 'X' ->
                        number(
                                alternate("0X"),
                                digits(Long.toHexString(whole(value)).toUpperCase(Locale.ROOT)));
                default ->
                        number(
                                signed(Numbers.required(value, "SPRINTF").signum()),
                                real(Numbers.required(value, "SPRINTF").abs()));
            };
        }

        private static long whole(String value) throws FunctionFailed {
            return Numbers.required(value, "SPRINTF").longValue();
        }

        private String alternate(String prefix) {
            return flags.indexOf('#') >= 0 ? prefix : "";
        }

        private String signed(long value) {
            if (value < 0) {
                return "-";
            }
            return flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
        }

        private String digits(String digits) {
            return "0".repeat(Math.max(0, precision - digits.length())) + digits;
        }

        private String number(String sign, String digits) {
            boolean zeros =
                    flags.indexOf('0') >= 0
                            && flags.indexOf('-') < 0
                            && (precision < 0 || "eEfFgG".indexOf(kind) >= 0);
            int missing = width - sign.length() - digits.length();
            return zeros && missing > 0
                    ? sign + "0".repeat(missing) + digits
                    : pad(sign + digits, ' ');
        }

        private String pad(String text, char filler) {
            String padding = String.valueOf(filler).repeat(Math.max(0, width - text.length()));
            return flags.indexOf('-') >= 0 ? text + padding : padding + text;
        }

        private String real(BigDecimal value) {
            int decimals = precision < 0 ? 6 : precision;
            String printed =
                    switch (kind) {
                        case 'f', 'F' -> fixed(value, decimals);
                        case 'e', 'E' -> scientific(value, decimals);
                        default -> general(value, decimals == 0 ? 1 : decimals);
                    };
            return Character.isUpperCase(kind) ? printed.toUpperCase(Locale.ROOT) : printed;
        }

        private static String fixed(BigDecimal value, int decimals) {
            return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        }

        private static String scientific(BigDecimal value, int decimals) {
            BigDecimal rounded = value.round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
            int exponent = exponent(rounded);
            String mantissa = fixed(rounded.movePointLeft(exponent), decimals);
            return String.format(
                    Locale.ROOT,
                    "%se%s%02d",
                    mantissa,
                    exponent < 0 ? "-" : "+",
                    Math.abs(exponent));
        }

        private static int exponent(BigDecimal value) {
            return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
        }

        /** The shorter of both, with so many digits that count and no zeros behind them. */
        private static String general(BigDecimal value, int digits) {
            BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            int exponent = exponent(rounded);
            BigDecimal shown = rounded.stripTrailingZeros();
            if (exponent < -4 || exponent >= digits) {
                return scientific(shown, Math.max(0, shown.precision() - 1));
            }
            return shown.signum() == 0 ? "0" : shown.toPlainString();
        }
    }
}
