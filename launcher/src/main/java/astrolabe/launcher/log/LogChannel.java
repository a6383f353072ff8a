package astrolabe.launcher.log;

import astrolabe.conf.Problems;
import astrolabe.conf.Setting;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Somewhere that lines go, and which.
 *
 * @param name {@code console}, {@code syslog.FACILITY}, or a file below the log directory
 * @param verbose how much of calls it takes whatever others want to be told; empty to take what
 *     somebody wants
 * @param dynamic whether it came by a command and goes with the program
 */
record LogChannel(
        String name, LogFormat format, Set<LogLevel> levels, OptionalInt verbose, boolean dynamic) {

    static final String CONSOLE = "console";
    private static final String SYSLOG = "syslog.";
    private static final String ALL = "*";
    private static final String NUMBERED = "verbose(";

    /** Levels of Asterisk on which nobody speaks here. */
    private static final Set<String> SILENT = Set.of("fax", "cc", "pjsip_history");

    LogChannel {
        levels = Set.copyOf(levels);
    }

    static LogChannel read(Setting setting, Problems problems) {
        return read(setting.key(), setting.value(), false, text -> problems.warn(setting, text));
    }

    /**
     * @param text levels between commas, with the format's name in brackets before them, if any
     * @param complaint told of whatever is not understood and left out
     */
    static LogChannel read(String name, String text, boolean dynamic, Consumer<String> complaint) {
        String levels = text.strip();
        LogFormat format = LogFormat.DEFAULT;
        int end = levels.indexOf(']');
        if (levels.startsWith("[") && end > 0) {
            String wanted = levels.substring(1, end).strip();
            Optional<LogFormat> found = LogFormat.named(wanted);
            if (found.isEmpty()) {
                complaint.accept("unknown format \"" + wanted + "\"; using default");
            }
            format = found.orElse(LogFormat.DEFAULT);
            levels = levels.substring(end + 1);
        }
        Set<LogLevel> taken = EnumSet.noneOf(LogLevel.class);
        OptionalInt verbose = OptionalInt.empty();
        for (String word : levels.toLowerCase(Locale.ROOT).split(",")) {
            String level = word.strip();
            if (level.startsWith(NUMBERED) && level.endsWith(")")) {
                taken.add(LogLevel.VERBOSE);
                verbose = number(level, complaint);
            } else if (level.equals(ALL)) {
                taken.addAll(EnumSet.allOf(LogLevel.class));
            } else if (!level.isEmpty() && !SILENT.contains(level)) {
                LogLevel.named(level)
                        .ifPresentOrElse(
                                taken::add,
                                () -> complaint.accept("unknown level \"" + level + "\""));
            }
        }
        return new LogChannel(name, format, taken, verbose, dynamic);
    }

    private static OptionalInt number(String level, Consumer<String> complaint) {
        String number = level.substring(NUMBERED.length(), level.length() - 1);
        if (number.equals(ALL)) {
            return OptionalInt.of(Integer.MAX_VALUE);
        }
        try {
            return OptionalInt.of(Integer.parseUnsignedInt(number.strip()));
        } catch (NumberFormatException _) {
            complaint.accept("\"" + level + "\" has no number");
            return OptionalInt.empty();
        }
    }

    boolean isConsole() {
        return name.equals(CONSOLE);
    }

    /** The name of the facility, where this is the system's log. */
    Optional<String> facility() {
        return Optional.of(name)
                .filter(text -> text.startsWith(SYSLOG))
                .map(text -> text.substring(SYSLOG.length()));
    }

    /** As {@code logger show channels} names it. */
    String type() {
        return isConsole() ? "Console" : facility().isPresent() ? "Syslog" : "File";
    }

    /**
     * @param heard how much of calls somebody wants to be told
     */
    boolean takes(LogEntry entry, int heard) {
        return levels.contains(entry.level()) && entry.verbosity() <= verbose.orElse(heard);
    }
}
