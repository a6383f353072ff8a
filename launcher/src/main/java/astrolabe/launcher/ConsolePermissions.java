package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import astrolabe.console.Permissions;
import astrolabe.console.Permissions.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code cli_permissions.conf}: sections of accounts, and of groups with {@code @} in front. */
final class ConsolePermissions {

    private static final String GENERAL = "general";
    private static final String DENY = "deny";

    private ConsolePermissions() {}

    static Permissions read(ConfigFile file, Problems problems) {
        Map<String, List<Rule>> users = new LinkedHashMap<>();
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            String name = section.name();
            if (name.startsWith("@")) {
                groups.put(name.substring(1), rules(section, problems));
            } else if (!name.equalsIgnoreCase(GENERAL)) {
                users.put(name, rules(section, problems));
            }
        }
        return new Permissions(permitsByDefault(file, problems), users, groups);
    }

    /** What can't be read keeps everybody out: a slip must not open a door. */
    private static boolean permitsByDefault(ConfigFile file, Problems problems) {
        Optional<Setting> setting =
                file.section(GENERAL).flatMap(general -> general.last("default_perm"));
        if (setting.isEmpty() || setting.get().value().equalsIgnoreCase("permit")) {
            return true;
        }
        if (!setting.get().value().equalsIgnoreCase(DENY)) {
            problems.warn(setting.get(), "neither permit nor deny; using deny");
        }
        return false;
    }

    private static List<Rule> rules(Section section, Problems problems) {
        List<Rule> rules = new ArrayList<>();
        for (Setting setting : section.settings()) {
            switch (setting.key().toLowerCase(Locale.ROOT)) {
                case "permit" -> rules.add(new Rule(true, setting.value().strip()));
                case DENY -> rules.add(new Rule(false, setting.value().strip()));
                default -> {
                    problems.warn(setting, "neither permit nor deny; it denies everything");
                    rules.add(new Rule(false, "all"));
                }
            }
        }
        return List.copyOf(rules);
    }
}
