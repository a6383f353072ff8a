package astrolabe.server.account;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code manager.conf}: what cannot be used is reported, and its default used. */
public final class ManagerConfReader {

    private static final String GENERAL = "general";
    private static final int LOWEST_PORT = 1024;
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_NAME = 79;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_SESSIONS = 1_000_000;

    private static final int PORT = 5038;
    private static final int TLS_PORT = 5039;
    private static final int HTTP_TIMEOUT = 60;
    private static final int AUTH_TIMEOUT = 30;
    private static final int AUTH_LIMIT = 50;

    private ManagerConfReader() {}

    /**
     * Reads the file.
     *
     * @param acls the named access lists of {@code acl.conf}
     * @param directory where relative names of certificates begin
     */
    public static ManagerConf read(
            ConfigFile file, Map<String, Acl> acls, Path directory, Problems problems) {
        Section general =
                file.section(GENERAL)
                        .orElseGet(() ->
                                new Section(GENERAL, false, List.of(), List.of(), file.name(), 0));
        SectionReader reader = new SectionReader(general, problems);
        Addresses addresses = new Addresses(reader);
        InetSocketAddress plain =
                addresses.address(
                        List.of("bindaddr"),
                        Addresses.ANY,
                        reader.integer("port", PORT, LOWEST_PORT, HIGHEST_PORT),
                        false);
        boolean multiple = reader.bool("allowmultiplelogin", true);
        boolean display = reader.bool("displayconnects", true);
        int authLimit = reader.integer("authlimit", AUTH_LIMIT, 1, MOST_SESSIONS);
        ManagerConf conf =
                new ManagerConf(
                        reader.bool("enabled", false),
                        reader.bool("webenabled", false),
                        plain,
                        new TlsReader(general, reader, problems)
                                .read(plain.getAddress(), TLS_PORT, directory),
                        multiple,
                        display,
                        reader.bool("timestampevents", false),
                        reader.bool("brokeneventsaction", false),
                        reader.bool("debug", false),
                        seconds(reader, "httptimeout", HTTP_TIMEOUT),
                        seconds(reader, "authtimeout", AUTH_TIMEOUT),
                        authLimit,
                        reader.integer(
                                "authlimitperaddress", mostOfOne(authLimit), 1, MOST_SESSIONS),
                        reader.list("channelvars"),
                        Set.copyOf(reader.list("disabledevents")),
                        accounts(file, display, multiple, acls, problems),
                        acls);
        reader.unknown();
        return conf;
    }

    /** A tenth of the places is kept for others: no single address can shut everybody out. */
    private static int mostOfOne(int authLimit) {
        return authLimit - authLimit / 10;
    }

    private static Duration seconds(SectionReader reader, String key, int fallback) {
        return Duration.ofSeconds(reader.integer(key, fallback, 1, SECONDS_A_DAY));
    }

    private static Map<String, Account> accounts(
            ConfigFile file,
            boolean display,
            boolean multiple,
            Map<String, Acl> acls,
            Problems problems) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            if (section.name().equalsIgnoreCase(GENERAL)) {
                continue;
            }
            if (section.name().length() > LONGEST_NAME) {
                problems.warn(section, "the name is longer than " + LONGEST_NAME + " characters");
                continue;
            }
            Account account = new AccountReader(section, problems).read(display, multiple, acls);
            if (accounts.putIfAbsent(account.key(), account) != null) {
                problems.warn(section, "there is an account of this name already");
            }
        }
        return accounts;
    }
}
