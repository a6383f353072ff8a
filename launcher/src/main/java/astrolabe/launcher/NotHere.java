package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import java.util.List;

/** Files of which nothing comes about here: whoever has written one learns that, and what to do. */
final class NotHere {

    private NotHere() {}

    static void tell(Configuration configuration, Problems problems) {
        realtime(configuration.read("extconfig.conf", problems), problems);
        grammar(configuration.read("say.conf", problems), problems);
    }

    /** Data bases are not asked for configuration. */
    static void realtime(ConfigFile extconfig, Problems problems) {
        for (Setting setting : settings(extconfig, "settings")) {
            String name = setting.key();
            String file = name.endsWith(".conf") ? name : name + " in a file";
            problems.warn(
                    setting,
                    "there is no realtime here: %s is not read from a data base; write %s"
                            .formatted(name, file));
        }
    }

    /** How numbers are said is built in for each language; the old mode means the same. */
    static void grammar(ConfigFile say, Problems problems) {
        for (Setting setting : settings(say, "general")) {
            if (setting.isNamed("mode") && setting.value().equalsIgnoreCase("new")) {
                problems.warn(
                        setting,
                        "mode = new has no effect here: numbers and times are said by the built-in"
                                + " grammar of the language; use mode = old");
            }
        }
    }

    private static List<Setting> settings(ConfigFile file, String section) {
        return file.section(section).map(Section::settings).orElse(List.of());
    }
}
