package astrolabe.sip.conf;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.Uri;
import astrolabe.sip.registrar.AddressOfRecord;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code pjsip.conf} and collects its problems; used once, by one thread. */
public final class PjsipConfReader {

    private static final List<String> TYPES =
            List.of(
                    "global",
                    "system",
                    "transport",
                    "endpoint",
                    "aor",
                    "auth",
                    "identify",
                    "registration",
                    "domain_alias",
                    "acl",
                    "contact");

    private final Problems problems;
    private final List<TransportConf> transports = new ArrayList<>();
    private final Map<String, EndpointConf> endpoints = new LinkedHashMap<>();
    private final Map<String, AddressOfRecord> aors = new LinkedHashMap<>();
    private final Map<String, AuthConf> auths = new LinkedHashMap<>();
    private final List<IdentifyConf> identifies = new ArrayList<>();
    private final List<RegistrationConf> registrations = new ArrayList<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private GlobalConf global = GlobalConf.DEFAULTS;

    private PjsipConfReader(Problems problems) {
        this.problems = problems;
    }

    public static PjsipConf read(ConfigFile file, Problems problems) {
        PjsipConfReader reader = new PjsipConfReader(problems);
        file.sections().forEach(reader::section);
        file.sections().forEach(reader::checkReferences);
        return new PjsipConf(
                reader.global,
                List.copyOf(reader.transports),
                Map.copyOf(reader.endpoints),
                Map.copyOf(reader.aors),
                Map.copyOf(reader.auths),
                List.copyOf(reader.identifies),
                List.copyOf(reader.registrations),
                Map.copyOf(reader.aliases));
    }

    private static String type(Section section) {
        return section.last("type").map(Setting::value).orElse("").toLowerCase(Locale.ROOT);
    }

    private void section(Section section) {
        SectionReader reader = new SectionReader(section, problems);
        reader.ignore("type");
        switch (type(section)) {
            case "global" -> global(reader);
            case "system" -> system(reader);
            case "transport" ->
                    TransportReader.read(section, reader, problems).ifPresent(transports::add);
            case "endpoint" -> {
                EndpointConf endpoint = EndpointReader.read(section, reader, problems);
                endpoints.put(endpoint.name(), endpoint);
            }
            case "aor" -> aors.put(section.name(), aor(section, reader));
            case "auth" ->
                    AuthReader.read(section, reader, problems)
                            .ifPresent(auth -> auths.put(auth.name(), auth));
            case "identify" -> identify(section, reader);
            case "registration" -> registration(section, reader);
            case "domain_alias" ->
                    reader.text("domain").ifPresent(domain -> aliases.put(section.name(), domain));
            case "acl", "contact" -> {
                problems.warn(
                        section,
                        "["
                                + section.name()
                                + "] of type "
                                + type(section)
                                + " has no effect here");
                return;
            }
            case "" -> {
                problems.warn(section, "[" + section.name() + "] has no type; ignored");
                return;
            }
            default -> {
                problems.warn(
                        section,
                        "["
                                + section.name()
                                + "] is of no known type"
                                + Nearest.hint(type(section), TYPES)
                                + "; ignored");
                return;
            }
        }
        reader.unknown();
    }

    private void global(SectionReader reader) {
        reader.ignore(OptionNames.OF_GLOBAL);
        global =
                new GlobalConf(
                        reader.text("user_agent", global.userAgent()),
                        reader.text("default_realm", global.realm()),
                        reader.text("default_from_user", global.fromUser()),
                        global.timerT1(),
                        global.timerB());
    }

    private void system(SectionReader reader) {
        reader.ignore(OptionNames.OF_SYSTEM);
        int t1 = reader.integer("timer_t1", (int) global.timerT1().toMillis(), 100, 10_000);
        int b = reader.integer("timer_b", 64 * t1, 100, 3_600_000);
        global =
                new GlobalConf(
                        global.userAgent(),
                        global.realm(),
                        global.fromUser(),
                        Duration.ofMillis(t1),
                        Duration.ofMillis(b));
    }

    private AddressOfRecord aor(Section section, SectionReader reader) {
        reader.ignore(OptionNames.OF_AORS);
        List<SipUri> fixed = new ArrayList<>();
        for (Setting setting : reader.repeated("contact")) {
            for (String text : setting.value().split(",")) {
                sipUri(text.strip())
                        .ifPresentOrElse(
                                fixed::add,
                                () -> problems.warn(setting, "contact: not a SIP URI; ignored"));
            }
        }
        Duration shortest = seconds(reader, "minimum_expiration", 60);
        Duration longest = seconds(reader, "maximum_expiration", 7200);
        if (longest.compareTo(shortest) < 0) {
            problems.warn(
                    section, "maximum_expiration is below minimum_expiration; using the minimum");
            longest = shortest;
        }
        return new AddressOfRecord(
                section.name(),
                fixed,
                reader.integer("max_contacts", 0, 0, 10_000),
                reader.bool("remove_existing", false),
                shortest,
                longest,
                seconds(reader, "default_expiration", 3600),
                seconds(reader, "qualify_frequency", 0),
                reader.value(
                        "qualify_timeout",
                        Duration.ofSeconds(3),
                        PjsipConfReader::fractionOfSeconds,
                        "not a number of seconds",
                        "3"));
    }

    private static Optional<Duration> fractionOfSeconds(String text) {
        return text.matches("\\d{1,5}(\\.\\d{1,6})?")
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)))
                : Optional.empty();
    }

    private static Duration seconds(SectionReader reader, String key, int byDefault) {
        return reader.duration(key, Duration.ofSeconds(byDefault), ChronoUnit.SECONDS);
    }

    static Optional<SipUri> sipUri(String text) {
        try {
            return Uri.parse(text) instanceof SipUri uri ? Optional.of(uri) : Optional.empty();
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private void identify(Section section, SectionReader reader) {
        reader.ignore("srv_lookups", "match_header", "match_request_uri");
        List<Network> networks = new ArrayList<>();
        for (Setting setting : reader.repeated("match")) {
            for (String text : setting.value().split(",")) {
                Network.parse(text.strip())
                        .ifPresentOrElse(
                                networks::add,
                                () ->
                                        problems.warn(
                                                setting,
                                                "match: no address or network in figures;"
                                                        + " ignored"));
            }
        }
        reader.text("endpoint")
                .ifPresentOrElse(
                        endpoint ->
                                identifies.add(
                                        new IdentifyConf(section.name(), endpoint, networks)),
                        () -> problems.warn(section, "identify without endpoint; ignored"));
    }

    private void registration(Section section, SectionReader reader) {
        reader.ignore(OptionNames.OF_REGISTRATIONS);
        Optional<SipUri> server = reader.text("server_uri").flatMap(PjsipConfReader::sipUri);
        Optional<SipUri> client = reader.text("client_uri").flatMap(PjsipConfReader::sipUri);
        RegistrationConf registration =
                new RegistrationConf(
                        section.name(),
                        reader.text("transport"),
                        server.orElse(SipUri.of("", "invalid", 0)),
                        client.orElse(SipUri.of("", "invalid", 0)),
                        reader.list("outbound_auth"),
                        reader.text("contact_user", "s"),
                        seconds(reader, "expiration", 3600),
                        seconds(reader, "retry_interval", 60),
                        reader.integer("max_retries", 10, 0, 1_000_000));
        if (server.isPresent() && client.isPresent()) {
            registrations.add(registration);
        } else {
            problems.warn(
                    section, "registration needs server_uri and client_uri, SIP URIs; ignored");
        }
    }

    /** Says what names something that is not there. */
    private void checkReferences(Section section) {
        switch (type(section)) {
            case "endpoint" -> {
                references(section, "aors", aors);
                references(section, "auth", auths);
                references(section, "outbound_auth", auths);
            }
            case "registration" -> references(section, "outbound_auth", auths);
            case "identify" -> references(section, "endpoint", endpoints);
            default -> {
                // names nothing
            }
        }
    }

    private void references(Section section, String key, Map<String, ?> known) {
        section.last(key)
                .ifPresent(setting -> {
                    for (String name : setting.value().split(",")) {
                        if (!name.isBlank() && !known.containsKey(name.strip())) {
                            problems.warn(
                                    setting,
                                    key
                                            + ": there is no ["
                                            + name.strip()
                                            + "] of that type"
                                            + Nearest.hint(name.strip(), known.keySet()));
                        }
                    }
                });
    }
}
