package astrolabe.server.account;

import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import astrolabe.server.filter.EventFilter;
import astrolabe.server.filter.EventFilter.Parsed;
import astrolabe.server.filter.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the section of one account. */
final class AccountReader {

    private static final int LONGEST_WRITE_TIMEOUT_MS = 3_600_000;
    private static final Pattern OTHER_SCHEME = Pattern.compile("\\{[A-Za-z0-9-]++\\}");
    private static final String FILTER = "eventfilter";

    private final Section section;
    private final Problems problems;
    private final SectionReader reader;

    AccountReader(Section section, Problems problems) {
        this.section = section;
        this.problems = problems;
        this.reader = new SectionReader(section, problems);
    }

    Account read(boolean displayConnects, boolean allowMultipleLogin, Map<String, Acl> named) {
        Account account =
                new Account(
                        section.name(),
                        secret(),
                        acls(named),
                        classes("read"),
                        classes("write"),
                        filters(),
                        variables(),
                        writeTimeout(),
                        reader.bool("displayconnects", displayConnects),
                        reader.bool("allowmultiplelogin", allowMultipleLogin));
        reader.unknown();
        return account;
    }

    /** Of a hash that cannot be used nothing is left: no text whatever logs in then. */
    private Optional<Secret> secret() {
        List<Setting> settings = reader.repeated("secret");
        if (settings.isEmpty() || settings.getLast().value().isEmpty()) {
            return Optional.empty();
        }
        Setting setting = settings.getLast();
        String text = setting.value();
        if (!text.startsWith(HashedSecret.SCHEME)) {
            if (OTHER_SCHEME.matcher(text).lookingAt()) {
                problems.warn(
                        setting,
                        "secret is taken as it stands: only "
                                + HashedSecret.SCHEME
                                + " begins a hashed one");
            }
            return Optional.of(new PlainSecret(text));
        }
        Optional<Secret> hashed = HashedSecret.parse(text).map(Secret.class::cast);
        if (hashed.isEmpty()) {
            problems.error(
                    setting,
                    "secret is no "
                            + HashedSecret.FORM
                            + ", as \"manager hash secret\" makes it; nobody can log in with it");
        }
        return hashed;
    }

    private Duration writeTimeout() {
        int fallback = (int) Account.WRITE_TIMEOUT.toMillis();
        return Duration.ofMillis(
                reader.integer("writetimeout", fallback, fallback, LONGEST_WRITE_TIMEOUT_MS));
    }

    private Privileges classes(String key) {
        int mask = 0;
        for (Setting setting : reader.repeated(key)) {
            mask |= ClassList.classes(setting.value()).mask();
            warnOfUnknown(setting);
        }
        return new Privileges(mask);
    }

    private void warnOfUnknown(Setting setting) {
        List<String> labels = Arrays.stream(Privilege.values()).map(Privilege::label).toList();
        for (String word : ClassList.unknown(setting.value())) {
            problems.warn(
                    setting,
                    "not a class of rights: \"" + word + "\"" + Nearest.hint(word.strip(), labels));
        }
    }

    private List<Acl> acls(Map<String, Acl> named) {
        reader.ignore("permit", "deny");
        List<Acl> acls = new ArrayList<>();
        Acl own = AclReader.rules(section, problems);
        if (!own.isOpen()) {
            acls.add(own);
        }
        for (Setting setting : reader.repeated("acl")) {
            for (String name : setting.value().split(",", -1)) {
                acls.add(named(name.strip(), setting, named));
            }
        }
        return acls;
    }

    private Acl named(String name, Setting setting, Map<String, Acl> named) {
        Acl acl = named.get(name);
        if (acl != null) {
            return acl;
        }
        problems.error(
                setting,
                "no such access list: \""
                        + name
                        + "\""
                        + Nearest.hint(name, named.keySet())
                        + "; every address is denied");
        return Acl.CLOSED;
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Setting setting : reader.repeated("setvar")) {
            int equals = setting.value().indexOf('=');
            if (equals <= 0) {
                problems.warn(setting, "setvar needs NAME=VALUE");
            } else {
                variables.put(
                        setting.value().substring(0, equals).strip(),
                        setting.value().substring(equals + 1).strip());
            }
        }
        return Collections.unmodifiableMap(variables);
    }

    private Filters filters() {
        reader.ignore(FILTER);
        Filters filters = Filters.NONE;
        for (Setting setting : section.settings()) {
            String key = setting.key().toLowerCase(Locale.ROOT);
            if (key.equals(FILTER) || key.startsWith(FILTER + "(")) {
                reader.ignore(setting.key());
                filters = with(filters, setting);
            }
        }
        return filters;
    }

    private Filters with(Filters filters, Setting setting) {
        return switch (parse(setting)) {
            case Parsed.Good(var filter) -> filters.with(filter);
            case Parsed.Malformed() -> {
                problems.warn(setting, "not an event filter; it is left out");
                yield filters;
            }
            case Parsed.NotCompiling(var reason) -> {
                problems.warn(setting, "event filter does not compile: " + reason);
                yield filters;
            }
        };
    }

    private static Parsed parse(Setting setting) {
        String key = setting.key();
        int open = key.indexOf('(');
        if (open < 0) {
            return EventFilter.ofText(setting.value());
        }
        return key.endsWith(")")
                ? EventFilter.ofCriteria(key.substring(open + 1, key.length() - 1), setting.value())
                : new Parsed.Malformed();
    }
}
