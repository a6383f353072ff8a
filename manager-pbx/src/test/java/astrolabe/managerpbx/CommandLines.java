package astrolabe.managerpbx;

import astrolabe.manager.ConsoleCommand;
import astrolabe.managerpbx.command.PbxCommands;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Runs console lines; a simple stand-in for the console, which is another module's. */
final class CommandLines {

    private final List<ConsoleCommand> commands;

    CommandLines(TestProgram test) {
        commands = PbxCommands.all(test.pbx(), test.program());
    }

    /** What may stand at the end of a line, whose last word is typed so far. */
    List<String> complete(String line) {
        ConsoleCommand command = command(line);
        List<String> arguments =
                Arrays.asList(
                        line.substring(command.spec().words().length())
                                .stripLeading()
                                .split(" ", -1));
        String typed = arguments.getLast();
        return command.complete(arguments).stream().filter(word -> word.startsWith(typed)).toList();
    }

    /** The output's lines, with what the console adds to a failure. */
    List<String> run(String line) throws InterruptedException {
        ConsoleCommand command = command(line);
        String rest = line.substring(command.spec().words().length()).strip();
        List<String> arguments = rest.isEmpty() ? List.of() : Arrays.asList(rest.split(" +"));
        StringBuilder out = new StringBuilder();
        switch (command.run(arguments, out::append)) {
            case SUCCESS -> {
                // the output is all
            }
            case USAGE -> out.append("Usage: ").append(command.spec().usage()).append("\n{text}\n");
            case FAILURE -> out.append("Command '").append(line).append("' failed.\n");
        }
        return out.toString().lines().toList();
    }

    private ConsoleCommand command(String line) {
        return commands.stream()
                .filter(each -> (line + " ").startsWith(each.spec().words() + " "))
                .max(Comparator.comparingInt(each -> each.spec().words().length()))
                .orElseThrow(() -> new AssertionError("There is no command for " + line));
    }
}
