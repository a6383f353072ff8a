package astrolabe.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line as administrators and their scripts write it. Flags that mean something to
 * Asterisk and nothing to us are taken with a note.
 *
 * @param configuration what {@code -C} names
 * @param verbose how often {@code -v}
 * @param remote whether to be a console of a running program ({@code -r}, {@code -R}, {@code -x})
 * @param command what {@code -x} is to run there
 * @param socket the control socket that {@code -s} names
 * @param colourless whether a console shows no colours
 * @param notes what is taken without effect
 */
record CommandLine(
        Optional<Path> configuration,
        int verbose,
        int debug,
        boolean console,
        boolean foreground,
        boolean background,
        boolean quiet,
        boolean version,
        boolean help,
        boolean remote,
        Optional<String> command,
        Optional<Path> socket,
        boolean timestamps,
        boolean colourless,
        List<String> notes) {

    CommandLine {
        notes = List.copyOf(notes);
    }

    /**
     * Reads the arguments.
     *
     * @throws ParameterException with a message for the user
     */
    static CommandLine parse(String... arguments) {
        ParseResult result =
                new picocli.CommandLine(spec())
                        .setPosixClusteredShortOptionsAllowed(true)
                        .setOverwrittenOptionsAllowed(true)
                        .setUnmatchedArgumentsAllowed(true)
                        .parseArgs(arguments);
        return new CommandLine(
                path(result, "-C"),
                count(result, "-v"),
                count(result, "-d"),
                result.hasMatchedOption("-c"),
                result.hasMatchedOption("-f"),
                result.hasMatchedOption("-F"),
                result.hasMatchedOption("-q"),
                result.hasMatchedOption("-V"),
                result.hasMatchedOption("-h"),
                result.hasMatchedOption("-r")
                        || result.hasMatchedOption("-R")
                        || result.hasMatchedOption("-x"),
                Optional.ofNullable(result.matchedOptionValue("-x", (String) null)),
                path(result, "-s"),
                result.hasMatchedOption("-T"),
                result.hasMatchedOption("-n"),
                notes(result));
    }

    private static Optional<Path> path(ParseResult result, String option) {
        return Optional.ofNullable(result.matchedOptionValue(option, (Path) null));
    }

    private static int count(ParseResult result, String option) {
        return result.matchedOptionValue(option, new boolean[0]).length;
    }

    private static List<String> notes(ParseResult result) {
        List<String> notes = new ArrayList<>();
        for (OptionSpec option : result.matchedOptionsSet()) {
            if (option.userObject() instanceof String note) {
                notes.add(option.names()[0] + ": " + note);
            }
        }
        result.unmatched().forEach(argument -> notes.add(argument + " is unknown and left aside"));
        return notes;
    }

    /** The help text. */
    static String usage() {
        return new picocli.CommandLine(spec()).getUsageMessage();
    }

    private static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("astrolabe");
        spec.usageMessage(
                new UsageMessageSpec()
                        .description(
                                "A manager interface (AMI) and the telephone engine beneath it.",
                                "Without -r it starts in the foreground.")
                        .footer(
                                "",
                                "Exit codes: 0 done, 1 could not start or connect, or wrong arguments.",
                                "Examples:",
                                "  astrolabe                          start with the sample configuration",
                                "  astrolabe -C /etc/asterisk/asterisk.conf -vvv",
                                "  astrolabe -rx 'core show channels' ask a running one"));
        spec.addOption(
                value(
                        Path.class,
                        "-C",
                        "FILE",
                        "read this asterisk.conf; the other files lie beside it"));
        spec.addOption(
                value(
                        String.class,
                        "-x",
                        "COMMAND",
                        "with -r: run this command there, print what it says"));
        spec.addOption(
                value(Path.class, "-s", "SOCKET", "with -r: the control socket to connect to"));
        spec.addOption(flag("-r", "be the console of a running program; exit leaves it"));
        spec.addOption(flag("-R", "as -r, and connect again when the program comes back"));
        spec.addOption(flag("-c", "show a console on this terminal; Ctrl-C stops the program"));
        spec.addOption(flag("-f", "stay in the foreground, which is the default"));
        spec.addOption(flag("-q", "print nothing but errors"));
        spec.addOption(many("-v", "tell more of what happens; may be repeated"));
        spec.addOption(many("-d", "tell what only developers want to know; may be repeated"));
        spec.addOption(flag("-V", "print the version and exit", "--version"));
        spec.addOption(flag("-h", "print this help and exit", "--help"));
        spec.addOption(flag("-T", "a time in front of each line, which is always there"));
        spec.addOption(ignored("-F", "it never goes to the background; use a service manager"));
        spec.addOption(ignored("-g", "a JVM writes no core file by itself"));
        spec.addOption(flag("-n", "show no colours on a console"));
        spec.addOption(ignored("-m", "output can't be muted at the start; use -q"));
        spec.addOption(ignored("-i", "keys are not initialised at the start"));
        spec.addOption(ignored("-p", "priority is the service manager's business"));
        spec.addOption(ignored("-I", "timing comes from the JVM"));
        spec.addOption(ignored("-t", "recordings are written where they belong"));
        spec.addOption(ignored("-W", "there are no colours to adjust"));
        spec.addOption(ignored("-B", "there are no colours to adjust"));
        spec.addOption(ignored("-X", "use execincludes = yes in asterisk.conf"));
        for (String name : List.of("-U", "-G", "-e", "-L", "-M")) {
            spec.addOption(
                    OptionSpec.builder(name)
                            .type(String.class)
                            .paramLabel("VALUE")
                            .description("taken without effect")
                            .userObject("use the service manager's settings")
                            .build());
        }
        return spec;
    }

    private static OptionSpec value(Class<?> type, String name, String label, String says) {
        return OptionSpec.builder(name).type(type).paramLabel(label).description(says).build();
    }

    private static OptionSpec flag(String name, String says, String... more) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(List.of(more));
        return OptionSpec.builder(names.toArray(String[]::new))
                .arity("0")
                .description(says)
                .build();
    }

    private static OptionSpec many(String name, String says) {
        return OptionSpec.builder(name).type(boolean[].class).arity("0").description(says).build();
    }

    private static OptionSpec ignored(String name, String note) {
        return OptionSpec.builder(name)
                .arity("0")
                .description("taken without effect")
                .userObject(note)
                .build();
    }
}
