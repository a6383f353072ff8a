package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.SectionReader;
import java.nio.file.Path;

/**
 * {@code asterisk.conf}: where everything is and how the program behaves.
 *
 * @param systemName tells this system from others; in front of unique ids and in every event
 * @param verbose how much is told of calls
 * @param maxCalls calls at the same time, 0 without limit
 * @param livesDangerously whether functions that reach beyond the call work for clients too
 * @param testFramework whether states are announced to test harnesses
 * @param executesIncludes whether {@code #exec} in configuration files runs its command
 */
public record AsteriskConf(
        Directories directories,
        String systemName,
        int verbose,
        int debug,
        int maxCalls,
        String language,
        boolean livesDangerously,
        boolean testFramework,
        boolean executesIncludes) {

    private static final int MOST_CALLS = 1_000_000;
    private static final int LOUDEST = 10;

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
                        options.text("systemname", ""),
                        options.integer("verbose", 0, 0, LOUDEST),
                        options.integer("debug", 0, 0, LOUDEST),
                        options.integer("maxcalls", 0, 0, MOST_CALLS),
                        options.text("defaultlanguage", "en"),
                        options.bool("live_dangerously", false),
                        options.bool("testframework", false),
                        options.bool("execincludes", false));
        ignoreOthers(options);
        return conf;
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
                "nocolor",
                "dontwarn",
                "dumpcore",
                "languageprefix",
                "autosystemname",
                "maxload",
                "maxfiles",
                "minmemfree",
                "cache_media_frames",
                "cache_record_files",
                "record_cache_dir",
                "transmit_silence",
                "transmit_silence_during_record",
                "transcode_via_sln",
                "runuser",
                "rungroup",
                "lightbackground",
                "forceblackbackground",
                "documentation_language",
                "hideconnect",
                "lockconfdir",
                "stdexten",
                "entityid",
                "mindtmfduration",
                "rtp_use_dynamic",
                "rtp_pt_dynamic",
                "hide_messaging_ami_events",
                "sounds_search_custom_dir",
                "disable_remote_console_shell",
                "genericplc",
                "genericplc_on_equal_codecs",
                "phoneprov",
                "channel_storage_backend");
        options.unknown();
    }
}
