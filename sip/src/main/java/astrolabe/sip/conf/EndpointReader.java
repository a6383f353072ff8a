package astrolabe.sip.conf;

import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.engine.event.PartyId;
import astrolabe.sip.sdp.Codec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a section of type {@code endpoint}. */
final class EndpointReader {

    private static final Pattern CALLER = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^>]*)>\\s*");
    private static final int USUAL_SESSION = 1800;

    private EndpointReader() {}

    static EndpointConf read(Section section, SectionReader reader, Problems problems) {
        reader.ignore(OptionNames.OF_ENDPOINTS);
        reader.ignore("force_rport", "allow", "disallow", "deny", "permit", "acl");
        reader.ignore(
                "contact_deny", "contact_permit", "contact_acl", "webrtc", "media_encryption");
        warnOfWhatMatters(section, problems);
        return new EndpointConf(
                section.name(),
                reader.text("transport"),
                reader.text("context", "default"),
                codecs(section, problems),
                reader.list("aors"),
                reader.list("auth"),
                reader.list("outbound_auth"),
                caller(reader.text("callerid", "")),
                dtmf(reader),
                reader.bool("trust_id_inbound", false),
                reader.bool("rewrite_contact", false),
                reader.bool("rtp_symmetric", false),
                reader.text("from_user", ""),
                reader.text("from_domain", ""),
                reader.text("outbound_proxy"),
                session(reader),
                reader.text("language", ""),
                reader.text("accountcode", ""),
                reader.text("moh_suggest", "default"),
                reader.integer("device_state_busy_at", 0, 0, 10_000),
                variables(reader));
    }

    /** What an administrator relies on must not be missing without a word. */
    private static void warnOfWhatMatters(Section section, Problems problems) {
        section.last("media_encryption")
                .filter(setting -> !setting.value().equalsIgnoreCase("no"))
                .ifPresent(setting ->
                        problems.warn(setting, "media_encryption: audio is not encrypted here"));
        section.last("webrtc")
                .filter(setting -> !setting.value().equalsIgnoreCase("no"))
                .ifPresent(setting -> problems.warn(setting, "webrtc is not spoken here"));
        for (String key : List.of("deny", "acl", "contact_deny", "contact_acl")) {
            section.last(key)
                    .ifPresent(setting ->
                            problems.warn(setting, key + " of an endpoint keeps nobody out here"));
        }
        section.last("force_rport")
                .filter(setting -> setting.value().equalsIgnoreCase("no"))
                .ifPresent(setting ->
                        problems.warn(setting, "force_rport: answers go where requests came from"));
    }

    private static EndpointConf.DtmfMode dtmf(SectionReader reader) {
        return reader.choice("dtmf_mode", EndpointConf.DtmfMode.RFC4733);
    }

    private static Optional<Duration> session(SectionReader reader) {
        String timers = reader.text("timers", "yes").toLowerCase(Locale.ROOT);
        int seconds = reader.integer("timers_sess_expires", USUAL_SESSION, 90, 86_400);
        return timers.equals("always") || timers.equals("required")
                ? Optional.of(Duration.ofSeconds(seconds))
                : Optional.empty();
    }

    private static PartyId caller(String text) {
        Matcher matcher = CALLER.matcher(text);
        if (matcher.matches()) {
            return PartyId.of(matcher.group(2).strip(), matcher.group(1).strip());
        }
        return PartyId.of("", text.strip());
    }

    private static Map<String, String> variables(SectionReader reader) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Setting setting : reader.repeated("set_var")) {
            int equals = setting.value().indexOf('=');
            if (equals > 0) {
                variables.put(
                        setting.value().substring(0, equals).strip(),
                        setting.value().substring(equals + 1).strip());
            }
        }
        return Map.copyOf(variables);
    }

    /** {@code allow} and {@code disallow} change a list, line by line. */
    private static List<Codec> codecs(Section section, Problems problems) {
        List<Codec> allowed = new ArrayList<>();
        for (Setting setting : section.settings()) {
            if (setting.isNamed("allow")) {
                for (String word : setting.value().split(",")) {
                    change(word.strip(), setting, allowed, problems);
                }
            } else if (setting.isNamed("disallow")) {
                for (String word : setting.value().split(",")) {
                    change("!" + word.strip(), setting, allowed, problems);
                }
            }
        }
        return allowed.isEmpty()
                ? List.of(Codec.named("ulaw").orElseThrow(), Codec.named("alaw").orElseThrow())
                : List.copyOf(allowed);
    }

    private static void change(
            String word, Setting setting, List<Codec> allowed, Problems problems) {
        boolean removes = word.startsWith("!");
        String name = removes ? word.substring(1) : word;
        List<Codec> meant =
                name.equalsIgnoreCase("all")
                        ? Codec.known()
                        : Codec.named(name).map(List::of).orElse(List.of());
        if (meant.isEmpty() && !name.isEmpty()) {
            problems.warn(
                    setting,
                    "there is no codec \""
                            + name
                            + "\" here"
                            + Nearest.hint(name, Codec.known().stream().map(Codec::name).toList()));
        }
        allowed.removeAll(meant);
        if (!removes) {
            allowed.addAll(meant);
        }
    }
}
