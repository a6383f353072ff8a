package astrolabe.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code {names}} of a conversation stand for; {@code *} stands for any text, each time
 * another. Confined to one thread.
 */
final class Bindings {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}|\\*");

    private final Map<String, String> values;

    Bindings() {
        this(Map.of());
    }

    private Bindings(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The text with every name that stands for something replaced by it. */
    String fill(String text) {
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** What stands for what when these lines, all and in this order, are the expected ones. */
    Optional<Bindings> whole(List<String> expected, List<String> lines) {
        if (expected.size() != lines.size()) {
            return Optional.empty();
        }
        Bindings next = new Bindings(values);
        for (int i = 0; i < lines.size(); i++) {
            if (!next.learn(expected.get(i), lines.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(next);
    }

    /** What stands for what when the expected lines are among these, whatever their order. */
    Optional<Bindings> among(List<String> expected, List<String> lines) {
        Bindings next = new Bindings(values);
        boolean all =
                expected.stream()
                        .allMatch(one -> lines.stream().anyMatch(line -> next.learn(one, line)));
        return all ? Optional.of(next) : Optional.empty();
    }

    private boolean learn(String expected, String line) {
        Matcher matcher = pattern(expected).matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        matcher.namedGroups().keySet().forEach(name -> values.put(name, matcher.group(name)));
        return true;
    }

    private Pattern pattern(String expected) {
        StringBuilder regex = new StringBuilder();
        Matcher hole = HOLE.matcher(expected);
        int end = 0;
        while (hole.find()) {
            regex.append(Pattern.quote(expected.substring(end, hole.start())));
            regex.append(hole.group(1) == null ? ".*" : named(hole.group(1)));
            end = hole.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(expected.substring(end))).toString());
    }

    private String named(String name) {
        return value(name).map(Pattern::quote).orElse("(?<" + name + ">.+)");
    }
}
