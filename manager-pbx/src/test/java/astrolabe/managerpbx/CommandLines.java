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

    /** The output's lines, with what the console adds to a failure. */
    List<String> run(String line) throws InterruptedException {
        ConsoleCommand command =
                commands.stream()
                        .filter(each -> (line + " ").startsWith(each.spec().words() + " "))
                        .max(Comparator.comparingInt(each -> each.spec().words().length()))
                        .orElseThrow(() -> new AssertionError("There is no command for " + line));
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
}
