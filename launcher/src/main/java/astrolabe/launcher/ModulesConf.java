package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import astrolabe.conf.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code modules.conf}: which modules are wanted. Names are without {@code .so}.
 *
 * @param autoload whether every module is wanted that is not left out
 * @param wanted those named, where not every one is
 * @param leftOut those not wanted
 * @param missing what keeps the program from starting: modules that are required and not there
 */
record ModulesConf(
        boolean autoload, Set<String> wanted, Set<String> leftOut, List<String> missing) {

    /**
     * @param known the names of the modules there are
     * @param core those of them that nothing works without
     */
    static ModulesConf read(
            ConfigFile file, Set<String> known, Set<String> core, Problems problems) {
        boolean autoload = file.sections().isEmpty();
        Set<String> wanted = new TreeSet<>();
        Set<String> leftOut = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (Setting setting : settings(file)) {
            String module = name(setting.value());
            switch (setting.key().toLowerCase(Locale.ROOT)) {
                case "autoload" -> {
                    Optional<Boolean> truth = Truth.of(setting.value());
                    if (truth.isEmpty()) {
                        problems.warn(setting, "not yes or no; using yes");
                    }
                    autoload = truth.orElse(true);
                }
                case "load", "preload" -> {
                    wanted.add(module);
                    if (!known.contains(module)) {
                        problems.warn(setting, "there is no module " + module);
                    }
                }
                case "require", "preload-require" -> {
                    wanted.add(module);
                    if (!known.contains(module)) {
                        missing.add(
                                setting.file()
                                        + ":"
                                        + setting.line()
                                        + ": the required module "
                                        + module
                                        + " is not there");
                    }
                }
                case "noload" -> {
                    leftOut.add(module);
                    if (core.contains(module)) {
                        problems.warn(setting, module + " can't be left out");
                    }
                }
                default -> problems.warn(setting, "unknown setting \"" + setting.key() + "\"");
            }
        }
        return new ModulesConf(autoload, wanted, leftOut, missing);
    }

    private static List<Setting> settings(ConfigFile file) {
        return file.section("modules").map(Section::settings).orElse(List.of());
    }

    /** Without ending, in lower case. */
    static String name(String file) {
        String lower = file.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".so") ? lower.substring(0, lower.length() - 3) : lower;
    }

    boolean wants(String module) {
        String name = name(module);
        return !leftOut.contains(name) && (autoload || wanted.contains(name));
    }
}
