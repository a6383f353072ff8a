package astrolabe.conformance;

import astrolabe.conformance.Bindings.Pair;
import astrolabe.conformance.VolatileRules.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A recorded line, ready to be compared: literal text with gaps where the recording holds volatile
 * values or help texts.
 */
final class LinePattern {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(synopsis|text)}");

    private final Line recorded;
    private final List<Token> bound;
    private final Pattern pattern;

    private LinePattern(Line recorded, List<Token> bound, Pattern pattern) {
        this.recorded = recorded;
        this.bound = bound;
        this.pattern = pattern;
    }

    static LinePattern of(Line line, String previous, String event, VolatileRules rules) {
        var text = line.text();
        var tokens = rules.tokens(line, previous, event);
        var regex = new StringBuilder();
        var at = 0;
        for (var token : tokens) {
            regex.append(literal(text.substring(at, token.start()))).append(gap(token));
            at = token.end();
        }
        regex.append(literal(text.substring(at)));
        var bound = tokens.stream().filter(token -> token.rule().bound()).toList();
        return new LinePattern(line, bound, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    private static String gap(Token token) {
        var answer = token.rule().answer().pattern();
        return token.rule().bound() ? "(" + answer + ")" : "(?:" + answer + ")";
    }

    private static String literal(String text) {
        var out = new StringBuilder();
        var at = 0;
        for (var m = PLACEHOLDER.matcher(text); m.find(); at = m.end()) {
            out.append(Pattern.quote(text.substring(at, m.start()))).append(".*");
        }
        return out.append(Pattern.quote(text.substring(at))).toString();
    }

    Line recorded() {
        return recorded;
    }

    /** Whether this line stands for any number of lines of help. */
    boolean isHelp() {
        return recorded.value().equals("{text}");
    }

    /** The values that the actual line gives to the volatile ones, or nothing where it differs. */
    Optional<List<Pair>> match(Line actual) {
        var m = pattern.matcher(actual.text());
        if (actual.ending() != recorded.ending() || !m.matches()) {
            return Optional.empty();
        }
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < bound.size(); i++) {
            pairs.add(
                    new Pair(
                            bound.get(i).rule().name(),
                            bound.get(i).of(recorded.text()),
                            m.group(i + 1)));
        }
        return Optional.of(pairs);
    }

    @Override
    public String toString() {
        return recorded.toString();
    }
}
