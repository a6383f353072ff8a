package astrolabe.engine.function;

import astrolabe.engine.pbx.FunctionFailed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Numbers as dialplans write them. */
final class Numbers {

    private static final int LONGEST = 64;
    private static final int DECIMALS = 6;

    /** No dialplan means more seconds than this. */
    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(100L * 365 * 24 * 3600);

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(LONGEST);

    private Numbers() {}

    static Optional<BigDecimal> decimal(String text) {
        String number = text.strip();
        if (number.isEmpty() || number.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(number);
            // an exponent makes a number of a few characters that has a billion digits
            boolean sane =
                    Math.abs((long) value.scale()) <= LONGEST && value.abs().compareTo(LARGEST) < 0;
            return sane ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static BigDecimal required(String text, String function) throws FunctionFailed {
        return decimal(text)
                .orElseThrow(() -> new FunctionFailed(function + ": '" + text + "' is no number"));
    }

    static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** A number of one byte. */
    static Optional<Integer> octet(String text) {
        return whole(text).filter(number -> number >= 0 && number <= 0xFF).map(Long::intValue);
    }

    /** Whether a flag is off: 0, or nothing at all. */
    static boolean isZero(String flag) {
        return flag.isBlank() || flag.strip().equals("0");
    }

    /** Seconds, with or without a fraction; zero for anything that is no positive number. */
    static Duration seconds(String text) {
        BigDecimal seconds = decimal(text).orElse(BigDecimal.ZERO).min(LONGEST_SECONDS);
        return seconds.signum() <= 0
                ? Duration.ZERO
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    /** Seconds since 1970, with or without a fraction. */
    static Optional<Instant> moment(String epoch) {
        return decimal(epoch)
                .filter(value ->
                        value.abs().compareTo(BigDecimal.valueOf(Instant.MAX.getEpochSecond())) < 0)
                .map(value -> {
                    BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
                    long nanos = value.subtract(floor).movePointRight(9).longValue();
                    return Instant.ofEpochSecond(floor.longValue(), nanos);
                });
    }

    /** Without decimals where there are none. */
    static String print(BigDecimal number) {
        BigDecimal shown =
                number.setScale(
                        Math.min(DECIMALS, Math.max(0, number.scale())), RoundingMode.HALF_UP);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
