package astrolabe.conf;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be written into a configuration file: the declaration of whoever reads it, for the
 * console's help.
 *
 * @param module who reads it, as administrators know it
 * @param file its name
 */
public record ConfigDoc(String module, String file, List<Type> types) {

    public ConfigDoc {
        types = List.copyOf(types);
    }

    /**
     * A kind of section.
     *
     * @param name what the kind is called
     * @param section which sections are of it: {@code [general]}, or in words
     * @param says one short sentence
     */
    public record Type(String name, String section, String says, List<Option> options) {
        public Type {
            options = List.copyOf(options);
        }
    }

    /**
     * One setting.
     *
     * @param byDefault what it is where nothing is said; empty where that is nothing
     * @param says one short sentence
     */
    public record Option(String name, String byDefault, String says) {}

    public static ConfigDoc of(String module, String file) {
        return new ConfigDoc(module, file, List.of());
    }

    public static Option option(String name, String byDefault, String says) {
        return new Option(name, byDefault, says);
    }

    /** With one more kind of section. */
    public ConfigDoc type(String name, String section, String says, Option... options) {
        List<Type> all = new ArrayList<>(types);
        all.add(new Type(name, section, says, List.of(options)));
        return new ConfigDoc(module, file, all);
    }
}
