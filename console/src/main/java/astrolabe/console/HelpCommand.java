package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code core show help}: lists the commands, or explains one. */
final class HelpCommand implements ConsoleCommand {

    private static final Spec SPEC =
            Spec.of("core show help", "[topic]", "List the commands, or explain one of them.")
                    .says(
                            "Without a topic every command is listed with a short explanation. A"
                                    + " topic that is a whole command shows how to use it; any other"
                                    + " topic lists the commands that begin with it.");

    private static final String UNDESCRIBED = "<no description available>";

    private final CommandTable commands;
    private final Aliases aliases;

    HelpCommand(CommandTable commands, Aliases aliases) {
        this.commands = commands;
        this.aliases = aliases;
    }

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(List<String> topic, ConsoleOutput out) {
        commands.named(new Phrase(topic))
                .ifPresentOrElse(
                        command -> out.print(Usage.of(command.spec())),
                        () -> list(String.join(" ", topic), out));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        var before = new Phrase(arguments.subList(0, arguments.size() - 1));
        return summaries().keySet().stream()
                .filter(phrase -> phrase.continues(before))
                .map(phrase -> phrase.words().get(before.length()))
                .distinct()
                .toList();
    }

    private void list(String topic, ConsoleOutput out) {
        String wanted = Phrase.of(CommandLine.quote(topic)).text();
        var found = new TreeMap<>(summaries());
        found.keySet().removeIf(phrase -> !phrase.text().startsWith(wanted));
        if (found.isEmpty()) {
            out.line("No such command '" + topic + "'.");
        }
        found.forEach((phrase, summary) -> out.linef("%-30s -- %s", phrase.text(), summary));
    }

    private Map<Phrase, String> summaries() {
        var summaries = new TreeMap<Phrase, String>();
        aliases.phrases().forEach(alias -> summaries.put(alias, UNDESCRIBED));
        commands.specs().forEach(spec -> summaries.put(Phrase.of(spec.words()), spec.summary()));
        return summaries;
    }
}
