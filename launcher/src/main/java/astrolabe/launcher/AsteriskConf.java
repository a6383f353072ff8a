package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.SectionReader;
import java.nio.file.Path;
import java.util.List;
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
        boolean colourless) {

    private static final int MOST_CALLS = 1_000_000;
    private static final int LOUDEST = 10;
    private static final double HIGHEST_LOAD = 10_000;

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
                        options.bool("nocolor", false));
        tellOfOthers(options, problems);
        ignoreOthers(options);
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

    /** Who has set one of these wants something that does not come about. */
    private static void tellOfOthers(SectionReader options, Problems problems) {
        for (String name :
                List.of(
                        "maxfiles",
                        "minmemfree",
                        "runuser",
                        "rungroup",
                        "lockconfdir",
                        "transmit_silence",
                        "transmit_silence_during_record",
                        "cache_record_files",
                        "record_cache_dir",
                        "mindtmfduration",
                        "languageprefix",
                        "hide_messaging_ami_events",
                        "sounds_search_custom_dir",
                        "entityid")) {
            options.repeated(name).stream()
                    .findFirst()
                    .ifPresent(setting -> problems.warn(setting, name + " has no effect here"));
        }
    }

    /** Options of Asterisk that mean nothing here: they change nothing and are no mistake. */
    private static void ignoreOthers(SectionReader options) {
        options.ignore(
                "alwaysfork",
                "nofork",
                "quiet",
                "timestamp",
                "console",
                "highpriority",
                "initcrypto",
                "dontwarn",
                "dumpcore",
                "cache_media_frames",
                "transcode_via_sln",
                "lightbackground",
                "forceblackbackground",
                "documentation_language",
                "hideconnect",
                "stdexten",
                "rtp_use_dynamic",
                "rtp_pt_dynamic",
                "disable_remote_console_shell",
                "genericplc",
                "genericplc_on_equal_codecs",
                "phoneprov",
                "channel_storage_backend");
        options.unknown();
    }
}
