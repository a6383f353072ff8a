package astrolabe.server.account;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.server.account.Acl.Range;
import astrolabe.server.account.Acl.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code permit} and {@code deny} lines and the named lists of {@code acl.conf}. */
public final class AclReader {

    private AclReader() {}

    /** The named access lists of {@code acl.conf}. */
    public static Map<String, Acl> named(ConfigFile file, Problems problems) {
        Map<String, Acl> named = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            Acl rules = rules(section, problems);
            SectionReader reader = new SectionReader(section, problems);
            reader.ignore("permit", "deny");
            reader.unknown();
            named.merge(section.name(), rules, AclReader::joined);
        }
        return named;
    }

    /** The rules of a section in the order of its lines. */
    public static Acl rules(Section section, Problems problems) {
        Acl acl = Acl.OPEN;
        for (Setting setting : section.settings()) {
            switch (setting.key().toLowerCase(Locale.ROOT)) {
                case "permit" -> acl = with(acl, true, setting, problems);
                case "deny" -> acl = with(acl, false, setting, problems);
                default -> {}
            }
        }
        return acl;
    }

    private static Acl joined(Acl first, Acl second) {
        List<Rule> rules = new ArrayList<>(first.rules());
        rules.addAll(second.rules());
        return new Acl(rules);
    }

    private static Acl with(Acl acl, boolean permits, Setting setting, Problems problems) {
        Acl grown = acl;
        for (String range : setting.value().split(",", -1)) {
            String text = range.strip();
            boolean inverted = text.startsWith("!");
            grown =
                    grown.with(
                            new Rule(
                                    permits != inverted,
                                    range(text, inverted, setting, problems),
                                    inverted ? text.substring(1).strip() : text));
        }
        return grown;
    }

    /** A range that cannot be read counts as every address, so that a slip never opens a door. */
    private static Range range(String text, boolean inverted, Setting setting, Problems problems) {
        var network = Network.parse(inverted ? text.substring(1).strip() : text);
        if (network.isPresent()) {
            return network.get()::contains;
        }
        boolean denies = setting.key().equalsIgnoreCase("deny") != inverted;
        problems.error(
                setting,
                "not an address or network: "
                        + text
                        + (denies ? "; every address is denied" : "; the line is ignored"));
        return _ -> denies;
    }
}
