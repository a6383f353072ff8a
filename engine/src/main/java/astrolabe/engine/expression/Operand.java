package astrolabe.engine.expression;

import java.math.BigDecimal;
import java.util.Optional;

/** A value within an expression. */
sealed interface Operand {

    /** A computed number. */
    record Amount(BigDecimal number) implements Operand {
        static final Amount TRUE = new Amount(BigDecimal.ONE);
        static final Amount FALSE = new Amount(BigDecimal.ZERO);

        @Override
        public String text() {
            return Decimals.print(number);
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public boolean isTrue() {
            return number.signum() != 0;
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Optional.of(number);
        }
    }

    /**
     * A text as written, its quotes included; one of digits is a number as long as nothing says
     * otherwise.
     */
    record Text(String text) implements Operand {
        @Override
        public boolean isNumeric() {
            return !text.startsWith("\"") && Decimals.read(text).isPresent() && !text.isEmpty();
        }

        @Override
        public boolean isTrue() {
            return !plain().isEmpty()
                    && Decimals.read(plain()).map(n -> n.signum() != 0).orElse(true);
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Decimals.read(plain());
        }

        @Override
        public String plain() {
            boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
            return quoted ? text.substring(1, text.length() - 1) : text;
        }
    }

    /**
     * What cannot be computed; it spoils whatever is computed from it, but not an alternative that
     * is not taken.
     */
    record Impossible(String reason) implements Operand {
        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean isNumeric() {
            return false;
        }

        @Override
        public boolean isTrue() {
            return false;
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Optional.empty();
        }
    }

    static Operand of(boolean truth) {
        return truth ? Amount.TRUE : Amount.FALSE;
    }

    String text();

    /** Compared as a number if the other side is one too. */
    boolean isNumeric();

    boolean isTrue();

    Optional<BigDecimal> amount();

    /** The text without quotes. */
    default String plain() {
        return text();
    }
}
