package astrolabe.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short names for commands, as {@code cli_aliases.conf} gives them: alias to real command. */
public final class Aliases {

    private static final Logger LOG = LoggerFactory.getLogger(Aliases.class);

    /** No aliases at all. */
    public static final Aliases NONE = new Aliases(Map.of());

    private final Map<String, String> realCommands = new LinkedHashMap<>();
    private final Map<Phrase, List<String>> expansions = new LinkedHashMap<>();

    /**
     * @param realCommands the options of the section that {@code template} names; the map's order
     *     is kept
     */
    public Aliases(Map<String, String> realCommands) {
        realCommands.forEach(this::put);
    }

    private void put(String alias, String real) {
        Phrase phrase = Phrase.of(alias);
        List<String> expansion = CommandLine.parse(real).words();
        if (phrase.isEmpty() || expansion.isEmpty()) {
            throw new IllegalArgumentException(
                    "alias '%s' for '%s': neither side may be empty".formatted(alias, real));
        }
        if (expansions.put(phrase, expansion) != null) {
            throw new IllegalArgumentException("alias '%s' is given twice".formatted(alias));
        }
        realCommands.put(alias, real);
    }

    /** These aliases without those that a real command already answers to. */
    Aliases without(CommandTable commands) {
        var rest = new LinkedHashMap<>(realCommands);
        rest.keySet().removeIf(alias -> hides(alias, commands));
        return new Aliases(rest);
    }

    private static boolean hides(String alias, CommandTable commands) {
        boolean hides = commands.named(Phrase.of(alias)).isPresent();
        if (hides) {
            LOG.warn("alias '{}' is left out: it would hide a command", alias);
        }
        return hides;
    }

    /** The longest alias that these words begin with. */
    Optional<Phrase> leading(List<String> words) {
        return Phrase.longestLeading(words, expansions.keySet());
    }

    /** The words with the alias that they begin with replaced by the real command. */
    List<String> expand(Phrase alias, List<String> words) {
        var replaced = new ArrayList<>(expansions.getOrDefault(alias, List.of()));
        replaced.addAll(words.subList(alias.length(), words.size()));
        return List.copyOf(replaced);
    }

    List<Phrase> phrases() {
        return List.copyOf(expansions.keySet());
    }

    void forEach(BiConsumer<String, String> aliasAndCommand) {
        realCommands.forEach(aliasAndCommand);
    }
}
