package astrolabe.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which parts of a recorded line differ from run to run, and what may stand in their place; data of
 * {@code volatile.txt}.
 */
final class VolatileRules {

    private final List<Rule> rules;

    private VolatileRules(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * One kind of volatile text: found by {@code recorded}, answered by {@code answer}, one and the
     * same throughout when {@code bound}. The number is its place among all rules.
     */
    record Rule(
            int number,
            String name,
            Pattern transcript,
            Pattern event,
            Pattern header,
            Pattern previous,
            Pattern recorded,
            Pattern answer,
            boolean bound) {}

    /** A volatile stretch of a line. */
    record Token(Rule rule, int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    static VolatileRules load() {
        return of(Blocks.resource("volatile.txt"));
    }

    static VolatileRules of(Blocks blocks) {
        var all = blocks.blocks();
        return new VolatileRules(
                IntStream.range(0, all.size()).mapToObj(i -> rule(i, all.get(i))).toList());
    }

    private static Rule rule(int number, Blocks.Block block) {
        var recorded = block.get("recorded");
        return new Rule(
                number,
                block.get("name"),
                Pattern.compile(block.get("in", ".*")),
                Pattern.compile(block.get("event", ".*")),
                Pattern.compile(block.get("header", ".*")),
                Pattern.compile(block.get("previous", ".*")),
                Pattern.compile(recorded),
                Pattern.compile(block.get("answer", recorded)),
                block.get("bound", "no").equals("yes"));
    }

    VolatileRules in(String transcript) {
        return new VolatileRules(
                rules.stream()
                        .filter(rule -> rule.transcript().matcher(transcript).matches())
                        .toList());
    }

    /**
     * The volatile stretches of a line from left to right; where two rules claim one, the earlier
     * rule has it.
     *
     * @param previous the line before it in its packet, empty for the first
     * @param event the packet's event, empty when it is none
     */
    List<Token> tokens(Line line, String previous, String event) {
        var found = new ArrayList<Token>();
        for (var rule : rules) {
            if (rule.event().matcher(event).matches()
                    && rule.header().matcher(line.name()).matches()
                    && rule.previous().matcher(previous).matches()) {
                addTokens(rule, line.text(), found);
            }
        }
        found.sort(Comparator.comparingInt(Token::start));
        return found;
    }

    private static void addTokens(Rule rule, String text, List<Token> found) {
        for (var m = rule.recorded().matcher(text); m.find(); ) {
            var token = token(rule, m);
            if (found.stream()
                    .noneMatch(
                            other -> other.start() < token.end() && token.start() < other.end())) {
                found.add(token);
            }
        }
    }

    private static Token token(Rule rule, Matcher m) {
        var group = Math.min(1, m.groupCount());
        return new Token(rule, m.start(group), m.end(group));
    }
}
