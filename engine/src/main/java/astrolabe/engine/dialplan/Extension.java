package astrolabe.engine.dialplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A name or pattern for some callers, and its steps: the hint first, then by priority, no priority
 * twice.
 */
public record Extension(ExtensionKey key, List<Step> steps) implements Comparable<Extension> {

    /** In the order they are tried: of one pattern, those for particular callers come first. */
    private static final Comparator<Extension> ORDER =
            Comparator.comparing(Extension::pattern)
                    .thenComparing(e -> e.callers() instanceof CallerMatch.Anyone)
                    .thenComparing(e -> ExtensionPattern.compile(e.callers().text()));

    public Extension {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::priority)).toList();
    }

    public static Extension of(String key, Step... steps) {
        return new Extension(ExtensionKey.of(key), List.of(steps));
    }

    /** The name as written, {@code _} included, the callers not. */
    public String name() {
        return key.pattern().text();
    }

    public ExtensionPattern pattern() {
        return key.pattern();
    }

    public CallerMatch callers() {
        return key.callers();
    }

    public Optional<Step> step(int priority) {
        int low = 0;
        int high = steps.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var step = steps.get(middle);
            if (step.priority() == priority) {
                return Optional.of(step);
            }
            if (step.priority() < priority) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    public Optional<Step> step(String label) {
        return steps.stream().filter(s -> !label.isEmpty() && s.label().equals(label)).findFirst();
    }

    public Optional<Step> hint() {
        return step(Step.HINT);
    }

    /** With the step in place of the one of the same priority, if there was one. */
    Extension with(Step step) {
        var changed = new ArrayList<>(without(step.priority()).steps);
        changed.add(step);
        return new Extension(key, changed);
    }

    Extension without(int priority) {
        return new Extension(key, steps.stream().filter(s -> s.priority() != priority).toList());
    }

    @Override
    public int compareTo(Extension other) {
        return ORDER.compare(this, other);
    }
}
