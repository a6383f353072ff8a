package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code asterisk.conf}: where everything is and how the program behaves.
 *
 * @param files the control socket
 * @param systemName tells this system from others; in front of unique ids and in every event
 * @param verbose how much is told of calls
 * @param maxCalls calls at the same time, 0 without limit
 * @param maxLoad the load average of a minute from which on no call begins, 0 without limit
 * @param livesDangerously whether functions that reach beyond the call work for clients too
 * @param testFramework whether states are announced to test harnesses
 * @param executesIncludes whether {@code #exec} in configuration files runs its command
 * @param colourless whether consoles show no colours
 * @param console whether a console is shown on the terminal of the start
 * @param quiet whether nothing is printed there at the start
 * @param customSounds whether sounds are looked for in the directory {@code custom} first
 */
public record AsteriskConf(
        Directories directories,
        ControlFile files,
        String systemName,
        int verbose,
        int debug,
        int maxCalls,
        double maxLoad,
        String language,
        boolean livesDangerously,
        boolean testFramework,
        boolean executesIncludes,
        boolean colourless,
        boolean console,
        boolean quiet,
        boolean customSounds) {

    private static final int MOST_CALLS = 1_000_000;
    private static final int LOUDEST = 10;
    private static final double HIGHEST_LOAD = 10_000;
    private static final List<String> SECTIONS = List.of("directories", "options", "files");

    static AsteriskConf read(ConfigFile file, Directories defaults, Path base, Problems problems) {
        SectionReader places =
                new SectionReader(
                        file.section("directories")
                                .orElseGet(() -> Directories.none("directories", file.name())),
                        problems);
        Directories directories = Directories.from(places, defaults, base);
        Directories.ignoreOthers(places);
        SectionReader options =
                new SectionReader(
                        file.section("options")
                                .orElseGet(() -> Directories.none("options", file.name())),
                        problems);
        AsteriskConf conf =
                new AsteriskConf(
                        directories,
                        ControlFile.read(
                                new SectionReader(
                                        file.section("files")
                                                .orElseGet(() ->
                                                        Directories.none("files", file.name())),
                                        problems)),
                        systemName(options),
                        options.integer("verbose", 0, 0, LOUDEST),
                        options.integer("debug", 0, 0, LOUDEST),
                        options.integer("maxcalls", 0, 0, MOST_CALLS),
                        options.value("maxload", 0.0, AsteriskConf::load, "not a load", "no limit"),
                        options.text("defaultlanguage", "en"),
                        options.bool("live_dangerously", false),
                        options.bool("testframework", false),
                        options.bool("execincludes", false),
                        options.bool("nocolor", false),
                        options.bool("console", false),
                        options.bool("quiet", false),
                        options.bool("sounds_search_custom_dir", false));
        Ineffective.OPTIONS.forEach(option -> option.tell(options, problems));
        tellOfAccounts(options, problems);
        options.unknown();
        tellOfSections(file, problems);
        return conf;
    }

    private static Optional<Double> load(String text) {
        try {
            return Optional.of(Double.parseDouble(text))
                    .filter(load -> load >= 0 && load <= HIGHEST_LOAD);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String systemName(SectionReader options) {
        String byDefault = options.bool("autosystemname", false) ? Program.hostName() : "";
        return options.text("systemname", byDefault);
    }

    /** Accounts are for who starts the program; whose name is given already has what is wanted. */
    private static void tellOfAccounts(SectionReader options, Problems problems) {
        for (String name : List.of("runuser", "rungroup")) {
            options.repeated(name).stream()
                    .reduce((_, last) -> last)
                    .filter(setting -> !setting.value().equals(System.getProperty("user.name")))
                    .ifPresent(setting ->
                            problems.warn(
                                    setting,
                                    name
                                            + " has no effect here: use the service manager's User="
                                            + " and Group="));
        }
    }

    private static void tellOfSections(ConfigFile file, Problems problems) {
        for (Section section : file.sections()) {
            String name = section.name().toLowerCase(Locale.ROOT);
            if (name.equals("compat")) {
                problems.warn(
                        section, "[compat] has no effect here: the dialplan is that of today");
            } else if (!SECTIONS.contains(name)) {
                problems.warn(
                        section,
                        "unknown section [" + section.name() + "]" + Nearest.hint(name, SECTIONS));
            }
        }
    }
}
