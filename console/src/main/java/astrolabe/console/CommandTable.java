package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Commands by their fixed words, in alphabetical order. {@link CommandSet} fills it once; from then
 * on it is only read.
 */
final class CommandTable {

    /** A command and the words that follow its fixed ones. */
    record Match(ConsoleCommand command, int length, List<String> arguments) {}

    private final Map<Phrase, ConsoleCommand> commands = new TreeMap<>();

    void add(ConsoleCommand command) {
        String words = command.spec().words();
        Phrase phrase = Phrase.of(words);
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("a console command without words");
        }
        if (commands.put(phrase, command) != null) {
            throw new IllegalArgumentException(
                    "console command '%s' is declared twice".formatted(words));
        }
    }

    Optional<ConsoleCommand> named(Phrase phrase) {
        return Optional.ofNullable(commands.get(phrase));
    }

    /** The command with the most fixed words that the line begins with. */
    Optional<Match> find(List<String> words) {
        return Phrase.longestLeading(words, commands.keySet())
                .flatMap(phrase -> named(phrase).map(command -> match(phrase, command, words)));
    }

    private static Match match(Phrase phrase, ConsoleCommand command, List<String> words) {
        return new Match(command, phrase.length(), words.subList(phrase.length(), words.size()));
    }

    /**
     * The part of an unknown line that one is advised to ask help for. It ends with the word at
     * which no command of just so many words agrees up to the word before, which looks odd but is
     * what scripts have always been told.
     */
    List<String> worthAskingFor(List<String> words) {
        for (int length = 2; length < words.size(); length++) {
            var start = new Phrase(words.subList(0, length));
            if (commands.keySet().stream().noneMatch(start::agreesButForLast)) {
                return words.subList(0, length);
            }
        }
        return words;
    }

    /** The declarations in alphabetical order. */
    List<ConsoleCommand.Spec> specs() {
        return commands.values().stream().map(ConsoleCommand::spec).toList();
    }

    List<Phrase> phrases() {
        return List.copyOf(commands.keySet());
    }
}
