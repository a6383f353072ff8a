package astrolabe.console;

import astrolabe.console.CommandTable.Match;
import astrolabe.manager.Console;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleCommand.Outcome;
import astrolabe.manager.ConsoleOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console: an explicit list of commands and the aliases for them. A set never changes; a reload
 * makes a new one. The set adds what can only be said about itself: {@code core show help} and
 * {@code cli show aliases}.
 */
public final class CommandSet implements Commands, Console {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSet.class);

    private final CommandTable commands = new CommandTable();
    private final Aliases aliases;

    /**
     * @param wanted those that hide a command are left out, with a warning
     * @throws IllegalArgumentException if two commands have the same words
     */
    public CommandSet(List<ConsoleCommand> declared, Aliases wanted) {
        declared.forEach(commands::add);
        aliases = wanted.without(commands);
        commands.add(new ShowAliasesCommand(aliases));
        commands.add(new HelpCommand(commands, aliases));
    }

    /** The declarations of all commands, in alphabetical order. */
    public List<ConsoleCommand.Spec> specs() {
        return commands.specs();
    }

    /** Runs one line for somebody who is no console: without a level, and for all at once. */
    @Override
    public Result run(String line) throws InterruptedException {
        var output = new StringBuilder();
        boolean succeeded = run(line, output::append);
        return new Result(succeeded, output.toString());
    }

    @Override
    public boolean run(String line, ConsoleOutput out) throws InterruptedException {
        List<String> words = CommandLine.parse(line).words();
        if (words.isEmpty()) {
            return true;
        }
        List<String> real = expand(words);
        return run(real.equals(words) ? line.strip() : CommandLine.join(real), real, out);
    }

    @Override
    public Completion complete(String line) {
        var typed = CommandLine.parse(line);
        List<String> candidates =
                Stream.concat(fixedWords(typed), arguments(typed))
                        .filter(word -> startsWith(word, typed.partial()))
                        .map(CommandLine::quote)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
        return new Completion(typed.lastFrom(), candidates);
    }

    /** An alias is resolved once: it stands for a command, never for another alias. */
    private List<String> expand(List<String> words) {
        int taken = commands.find(words).map(Match::length).orElse(0);
        return aliases.leading(words)
                .filter(alias -> alias.length() > taken)
                .map(alias -> aliases.expand(alias, words))
                .orElse(words);
    }

    private boolean run(String line, List<String> words, ConsoleOutput out)
            throws InterruptedException {
        Optional<Match> match = commands.find(words);
        if (match.isEmpty()) {
            out.print(unknown(line, words));
            return false;
        }
        if (!out.permits(String.join(" ", words))) {
            out.line("You don't have permissions to run '" + line + "' command");
            return false;
        }
        Outcome outcome = run(match.get(), line, out);
        switch (outcome) {
            case SUCCESS -> {}
            case USAGE -> out.print(Usage.of(match.get().command().spec()));
            case FAILURE -> out.line("Command '" + line + "' failed.");
        }
        return outcome == Outcome.SUCCESS;
    }

    /** One broken command must not end the session that asked for it. */
    private static Outcome run(Match match, String line, ConsoleOutput out)
            throws InterruptedException {
        try {
            return match.command().run(match.arguments(), out);
        } catch (RuntimeException e) {
            LOG.error("console command '{}' broke down", line, e);
            return Outcome.FAILURE;
        }
    }

    private String unknown(String line, List<String> words) {
        String topic = String.join(" ", commands.worthAskingFor(words));
        return "No such command '%s' (type 'core show help %s' for other possible commands)\n"
                .formatted(line, topic);
    }

    private Stream<String> fixedWords(CommandLine typed) {
        var before = new Phrase(typed.before());
        return Stream.concat(commands.phrases().stream(), aliases.phrases().stream())
                .filter(phrase -> phrase.continues(before))
                .map(phrase -> phrase.words().get(before.length()));
    }

    private Stream<String> arguments(CommandLine typed) {
        return commands.find(expand(typed.before())).stream()
                .flatMap(match -> arguments(match, typed.partial()));
    }

    private static Stream<String> arguments(Match match, String partial) {
        var arguments = new ArrayList<>(match.arguments());
        arguments.add(partial);
        return match.command().complete(List.copyOf(arguments)).stream();
    }

    private static boolean startsWith(String word, String start) {
        return word.regionMatches(true, 0, start, 0, start.length());
    }
}
