package astrolabe.conf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A source for names that come from clients: a file outside the guard's directory is as good as
 * missing; includes stay free.
 */
public final class GuardedSource implements ConfigSource {
    private final PathGuard guard;
    private final ConfigSource source;

    public GuardedSource(PathGuard guard, ConfigSource source) {
        this.guard = guard;
        this.source = source;
    }

    @Override
    public Optional<ConfigText> file(String name) throws IOException {
        return guard.check(name) instanceof PathGuard.Verdict.Inside
                ? source.file(name)
                : Optional.empty();
    }

    @Override
    public List<ConfigText> included(String pattern) throws IOException {
        return source.included(pattern);
    }
}
