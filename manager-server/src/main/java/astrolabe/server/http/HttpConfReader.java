package astrolabe.server.http;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.server.account.Acl;
import astrolabe.server.account.AclReader;
import astrolabe.server.account.Addresses;
import astrolabe.server.account.TlsReader;
import astrolabe.server.http.HttpConf.Redirect;
import astrolabe.server.http.HttpConf.Restriction;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code http.conf}: what cannot be used is reported, and its default used. */
public final class HttpConfReader {

    private static final String GENERAL = "general";
    private static final String STATIC = "static-http";
    private static final int PORT = 8088;
    private static final int TLS_PORT = 8089;
    private static final int HIGHEST_PORT = 65_535;
    private static final int SESSIONS = 100;
    private static final int MOST_SESSIONS = 1_000_000;
    private static final int LONGEST_PREFIX = 79;
    private static final Duration INACTIVITY = Duration.ofSeconds(30);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    /** Scheme, host, perhaps a port; a star would let in every page there is. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    private HttpConfReader() {}

    /**
     * Reads the file.
     *
     * @param serverName what the server calls itself unless the file says otherwise
     * @param acls the named access lists of {@code acl.conf}
     * @param directory where relative names of certificates begin
     * @param data the directory that holds the one with static files
     */
    public static HttpConf read(
            ConfigFile file,
            Map<String, Acl> acls,
            String serverName,
            Path directory,
            Path data,
            Problems problems) {
        Section general =
                file.section(GENERAL)
                        .orElseGet(() ->
                                new Section(GENERAL, false, List.of(), List.of(), file.name(), 0));
        SectionReader reader = new SectionReader(general, problems);
        InetSocketAddress plain =
                new Addresses(reader)
                        .address(
                                List.of("bindaddr"),
                                Addresses.ANY,
                                reader.integer("bindport", PORT, 0, HIGHEST_PORT),
                                false);
        HttpConf conf =
                new HttpConf(
                        reader.bool("enabled", false),
                        // An empty name is a wish, not a missing value.
                        general.last("servername").map(Setting::value).orElse(serverName),
                        plain,
                        new TlsReader(general, reader, problems)
                                .read(plain.getAddress(), TLS_PORT, directory),
                        prefix(reader, general, problems),
                        reader.integer("sessionlimit", SESSIONS, 1, MOST_SESSIONS),
                        positive(reader, "session_inactivity", INACTIVITY),
                        reader.duration("session_keep_alive", KEEP_ALIVE, ChronoUnit.MILLIS),
                        reader.bool("enable_static", reader.bool("enablestatic", false)),
                        data.resolve(STATIC),
                        reader.bool("enable_status", false),
                        redirects(reader, problems),
                        restrictions(file, acls, problems),
                        origins(reader, general, problems));
        boolean _ = reader.text("servername").isPresent();
        reader.unknown();
        return conf;
    }

    private static Duration positive(SectionReader reader, String key, Duration fallback) {
        Duration read = reader.duration(key, fallback, ChronoUnit.MILLIS);
        return read.isPositive() ? read : fallback;
    }

    private static String prefix(SectionReader reader, Section general, Problems problems) {
        String text = reader.text("prefix", "").replaceAll("^/+|/+$", "");
        if (text.length() > LONGEST_PREFIX) {
            Optional<Setting> setting = general.last("prefix");
            setting.ifPresent(it ->
                    problems.warn(
                            it,
                            "prefix is longer than " + LONGEST_PREFIX + " characters; using none"));
            return "";
        }
        return text.isEmpty() ? "" : "/" + text;
    }

    private static Origins origins(SectionReader reader, Section general, Problems problems) {
        Set<String> origins = new HashSet<>();
        for (String word : reader.text("cors_allow_origin", "").split(",", -1)) {
            String origin = word.strip().toLowerCase(Locale.ROOT);
            if (ORIGIN.matcher(origin).matches()) {
                origins.add(origin);
            } else if (!origin.isEmpty()) {
                general.last("cors_allow_origin")
                        .ifPresent(it ->
                                problems.warn(
                                        it,
                                        "cors_allow_origin: '%s' is no origin such as https://panel.example.com:8443; it is ignored"
                                                .formatted(origin)));
            }
        }
        return new Origins(origins);
    }

    private static List<Restriction> restrictions(
            ConfigFile file, Map<String, Acl> acls, Problems problems) {
        List<Restriction> restrictions = new ArrayList<>();
        for (Section section : file.sections()) {
            if (section.name().equalsIgnoreCase(GENERAL)) {
                continue;
            }
            SectionReader reader = new SectionReader(section, problems);
            if (!reader.text("type", "").equalsIgnoreCase("restriction")) {
                problems.warn(section, "type = restriction is expected; the section is ignored");
                continue;
            }
            reader.ignore("permit", "deny");
            List<Acl> all = new ArrayList<>(List.of(AclReader.rules(section, problems)));
            for (Setting setting : reader.repeated("acl")) {
                Acl named = acls.get(setting.value());
                if (named == null) {
                    problems.error(
                            setting,
                            "no access list '%s' in acl.conf; every address is denied"
                                    .formatted(setting.value()));
                }
                all.add(named == null ? Acl.CLOSED : named);
            }
            reader.unknown();
            restrictions.add(new Restriction(slashed(section.name()), all));
        }
        return restrictions;
    }

    private static String slashed(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private static List<Redirect> redirects(SectionReader reader, Problems problems) {
        List<Redirect> redirects = new ArrayList<>();
        for (Setting setting : reader.repeated("redirect")) {
            String[] words = setting.value().strip().split("\\s+", -1);
            if (words.length == 2 && words[0].startsWith("/") && !words[1].isEmpty()) {
                redirects.add(new Redirect(words[0], words[1]));
            } else {
                problems.warn(setting, "redirect = FROM TO: two paths are expected; it is ignored");
            }
        }
        return redirects;
    }
}
