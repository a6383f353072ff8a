package astrolabe.engine.expression;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The regular expressions of expressions. Matching takes linear time, but repetitions within each
 * other multiply the program, so the work is bounded before it is begun.
 */
public final class Regex {
    static final int MAX_LENGTH = 1_000;

    /** Length of the expression times all its repetition counts: the program cannot be longer. */
    static final long MAX_PROGRAM = 20_000;

    /** Length of the program times that of the text: what a match can take, well below a second. */
    static final long MAX_WORK = 10_000_000;

    /**
     * Groups, each of which could stand within the one before, and the compiler descends into each.
     */
    static final int MAX_GROUPS = 50;

    private static final int FLAGS = Pattern.LONGEST_MATCH | Pattern.DOTALL;

    private Regex() {}

    /**
     * Whether an expression occurs in a text; nothing when it is no expression or takes too much
     * work.
     */
    public static Optional<Boolean> occurs(String text, String regex) {
        if (isTooMuch(text, regex)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(regex, FLAGS).matcher(text).find());
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }

    /** The first group's text if the expression has groups, else the length of what matched. */
    static Operand match(String text, String regex, Predicate<Matcher> how) {
        if (isTooMuch(text, regex)) {
            return new Operand.Impossible("a regular expression that takes too much work");
        }
        try {
            return result(Pattern.compile(regex, FLAGS).matcher(text), how);
        } catch (PatternSyntaxException e) {
            return new Operand.Impossible("not a regular expression: " + e.getMessage());
        }
    }

    private static boolean isTooMuch(String text, String regex) {
        long program = regex.length() * repetitions(regex);
        return regex.length() > MAX_LENGTH
                || program > MAX_PROGRAM
                || program * (text.length() + 1L) > MAX_WORK
                || groups(regex) > MAX_GROUPS;
    }

    private static Operand result(Matcher matcher, Predicate<Matcher> how) {
        boolean found = how.test(matcher);
        if (matcher.groupCount() > 0) {
            var group = found ? matcher.group(1) : null;
            return new Operand.Text(group == null ? "" : group);
        }
        return new Operand.Amount(BigDecimal.valueOf(found ? matcher.end() - matcher.start() : 0));
    }

    /**
     * The product of all counts in braces, as if all stood within each other; stops where it is too
     * much anyway.
     */
    private static long repetitions(String regex) {
        long product = 1;
        for (int i = 0; i < regex.length() && product <= MAX_PROGRAM; i++) {
            if (regex.charAt(i) == '{') {
                product *= Math.max(1, greatest(regex, i + 1));
            }
        }
        return product;
    }

    /** The greater of one or two numbers that follow, 0 if there is none. */
    private static long greatest(String regex, int from) {
        long greatest = 0;
        long number = 0;
        for (int i = from; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == ',') {
                number = 0;
            } else if (c >= '0' && c <= '9') {
                number = Math.min(MAX_PROGRAM + 1, number * 10 + c - '0');
                greatest = Math.max(greatest, number);
            } else {
                break;
            }
        }
        return greatest;
    }

    /** Parentheses that stand for themselves are counted too: too many rather than too few. */
    private static long groups(String regex) {
        return regex.chars().filter(c -> c == '(').count();
    }
}
