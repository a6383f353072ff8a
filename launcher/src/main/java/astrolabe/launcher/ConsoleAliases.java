package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Setting;
import astrolabe.console.Aliases;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The short names of console commands in {@code cli_aliases.conf}: the section that {@code
 * template} names.
 */
final class ConsoleAliases {

    private ConsoleAliases() {}

    static Aliases read(ConfigFile file) {
        Map<String, String> aliases = new LinkedHashMap<>();
        file.section("general")
                .flatMap(general -> general.last("template"))
                .flatMap(template -> file.section(template.value()))
                .ifPresent(section -> {
                    for (Setting setting : section.settings()) {
                        aliases.put(setting.key(), setting.value());
                    }
                });
        return new Aliases(aliases);
    }
}
