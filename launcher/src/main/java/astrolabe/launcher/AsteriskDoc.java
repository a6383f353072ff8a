package astrolabe.launcher;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code asterisk.conf} and has an effect. */
final class AsteriskDoc {

    private AsteriskDoc() {}

    static ConfigDoc doc() {
        return ConfigDoc.of("core", "asterisk.conf")
                .type(
                        "directories",
                        "[directories]",
                        "Where everything is",
                        option("astetcdir", "", "Configuration; that of asterisk.conf by default."),
                        option("astmoddir", "", "Modules; told, not used."),
                        option("astvarlibdir", "", "State that is kept."),
                        option("astdbdir", "", "The database."),
                        option("astkeydir", "", "Keys; told, not used."),
                        option("astdatadir", "", "Sounds, pages of the web server."),
                        option("astagidir", "", "Scripts of calls; told, not used."),
                        option("astspooldir", "", "Call files, recordings."),
                        option("astrundir", "", "The control socket."),
                        option("astlogdir", "", "Log files."))
                .type(
                        "options",
                        "[options]",
                        "How the program behaves",
                        option("verbose", "0", "How much is told of calls."),
                        option("debug", "0", "How much is told that developers want to know."),
                        option("quiet", "no", "Whether the start prints nothing."),
                        option("console", "no", "Whether the start shows a console."),
                        option("nocolor", "no", "Whether consoles show no colours."),
                        option("systemname", "", "Tells this system from others, in each id."),
                        option("autosystemname", "no", "Whether the host's name is that."),
                        option("defaultlanguage", "en", "The language of prompts."),
                        option("maxcalls", "0", "Calls at the same time; 0 without limit."),
                        option(
                                "live_dangerously",
                                "no",
                                "Whether clients may use what reaches far."),
                        option("execincludes", "no", "Whether #exec runs its command."),
                        option("testframework", "no", "Whether test harnesses are told of states."),
                        option(
                                "sounds_search_custom_dir",
                                "no",
                                "Whether sounds/custom is looked in first."))
                .type(
                        "files",
                        "[files]",
                        "The control socket that consoles connect to",
                        option("astctl", "asterisk.ctl", "Its name."),
                        option("astctlpermissions", "0600", "Its permissions, as chmod has them."),
                        option("astctlowner", "", "Its owner."),
                        option("astctlgroup", "", "Its group."));
    }
}
