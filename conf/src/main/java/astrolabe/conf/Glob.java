package astrolabe.conf;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Shell patterns for file names, a path segment at a time. */
final class Glob {
    private Glob() {}

    static boolean isPattern(String text) {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /**
     * As in a shell, a pattern matches hidden files only if it begins with a dot; a malformed one
     * matches itself alone.
     */
    static Predicate<String> segment(String pattern) {
        if (!isPattern(pattern)) {
            return pattern::equals;
        }
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            boolean hidden = pattern.startsWith(".");
            return name -> name.startsWith(".") == hidden && matcher.matches(Path.of(name));
        } catch (PatternSyntaxException | InvalidPathException _) {
            return pattern::equals;
        }
    }
}
