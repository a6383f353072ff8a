package astrolabe.server.account;

import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.conf.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns a cipher setting in OpenSSL's words into the platform's cipher suites: names, groups such
 * as {@code HIGH}, and {@code !}, {@code -} and {@code +} before them.
 */
final class CipherList {

    private static final List<String> TLS_13 =
            List.of(
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_CHACHA20_POLY1305_SHA256",
                    "TLS_AES_128_GCM_SHA256");

    /** By OpenSSL's name, strongest first; what is missing here is too weak to be offered. */
    private static final Map<String, String> SUITES = suites();

    private static final Set<String> NEVER_OFFERED =
            Set.of(
                    "LOW",
                    "MEDIUM",
                    "EXPORT",
                    "EXP",
                    "EXPORT40",
                    "EXPORT56",
                    "NULL",
                    "aNULL",
                    "eNULL",
                    "ADH",
                    "AECDH",
                    "RC4",
                    "RC2",
                    "DES",
                    "3DES",
                    "MD5",
                    "IDEA",
                    "SEED",
                    "CAMELLIA",
                    "PSK",
                    "SRP",
                    "DSS",
                    "aDSS",
                    "SSLv2",
                    "SSLv3",
                    "KRB5",
                    "CBC");

    private final Setting setting;
    private final Problems problems;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Set<String> banned = new LinkedHashSet<>();

    private CipherList(Setting setting, Problems problems) {
        this.setting = setting;
        this.problems = problems;
    }

    static List<String> suites(Setting setting, Problems problems) {
        CipherList list = new CipherList(setting, problems);
        for (String element : setting.value().split("[:, ]+")) {
            if (!element.isEmpty()) {
                list.take(element);
            }
        }
        list.chosen.removeAll(list.banned);
        list.addNewest();
        if (list.chosen.isEmpty() && !setting.value().isBlank()) {
            problems.warn(setting, "no usable cipher is left; using the defaults");
        }
        return List.copyOf(list.chosen);
    }

    /** The ciphers of TLS 1.3 have names of their own, which older settings cannot know. */
    private void addNewest() {
        if (!chosen.isEmpty() && chosen.stream().noneMatch(TLS_13::contains)) {
            List<String> newest = new ArrayList<>(TLS_13);
            newest.removeAll(banned);
            chosen.addAll(newest);
        }
    }

    private void take(String element) {
        char sign = element.charAt(0);
        boolean signed = sign == '!' || sign == '-' || sign == '+';
        String word = signed ? element.substring(1) : element;
        if (word.startsWith("@")) {
            return;
        }
        Set<String> meant = meaning(word);
        switch (sign) {
            case '!' -> banned.addAll(meant);
            case '-' -> chosen.removeAll(meant);
            case '+' -> moveToEnd(meant);
            default -> chosen.addAll(meant);
        }
    }

    private void moveToEnd(Set<String> meant) {
        Set<String> moved = new LinkedHashSet<>(meant);
        moved.retainAll(chosen);
        chosen.removeAll(moved);
        chosen.addAll(moved);
    }

    private Set<String> meaning(String word) {
        Set<String> meant = new LinkedHashSet<>(SUITES.values());
        for (String part : word.split("\\+")) {
            meant.retainAll(part(part));
        }
        return meant;
    }

    private Set<String> part(String word) {
        String suite = SUITES.get(word);
        if (suite != null) {
            return Set.of(suite);
        }
        if (SUITES.containsValue(word)) {
            return Set.of(word);
        }
        if (NEVER_OFFERED.contains(word)) {
            return Set.of();
        }
        Optional<Predicate<String>> group = group(word);
        if (group.isEmpty()) {
            problems.warn(
                    setting,
                    "unknown cipher \"" + word + "\"" + Nearest.hint(word, SUITES.keySet()));
        }
        Set<String> found = new LinkedHashSet<>();
        SUITES.forEach((name, jsse) -> {
            if (group.isPresent() && group.get().test(name)) {
                found.add(jsse);
            }
        });
        return found;
    }

    /** Which OpenSSL names a group has; empty for a word that is no group. */
    private static Optional<Predicate<String>> group(String word) {
        return Optional.ofNullable(
                switch (word.toUpperCase(Locale.ROOT)) {
                    case "ALL", "DEFAULT", "HIGH", "AES", "TLSV1.2", "FIPS" -> _ -> true;
                    case "TLSV1.3" -> name -> name.startsWith("TLS_");
                    case "ECDHE", "EECDH", "KECDHE", "ECDH", "KEECDH" ->
                            name -> name.startsWith("ECDHE-");
                    case "DHE", "EDH", "KDHE", "DH", "KEDH" -> name -> name.startsWith("DHE-");
                    case "RSA", "KRSA" -> name -> name.startsWith("AES");
                    case "ARSA" -> name -> !name.contains("ECDSA") && !name.startsWith("TLS_");
                    case "ECDSA", "AECDSA" -> name -> name.contains("ECDSA");
                    case "AESGCM" -> name -> name.contains("GCM");
                    case "CHACHA20" -> name -> name.contains("CHACHA20");
                    case "AES128" -> name -> name.contains("AES128") || name.contains("AES_128");
                    case "AES256" -> name -> name.contains("AES256") || name.contains("AES_256");
                    case "SHA256" -> name -> name.endsWith("SHA256");
                    case "SHA384" -> name -> name.endsWith("SHA384");
                    case "SHA", "SHA1" -> name -> name.endsWith("-SHA");
                    default -> null;
                });
    }

    private static Map<String, String> suites() {
        Map<String, String> suites = new LinkedHashMap<>();
        TLS_13.forEach(name -> suites.put(name, name));
        for (String exchange : List.of("ECDHE-ECDSA", "ECDHE-RSA", "DHE-RSA")) {
            String jsse = "TLS_" + exchange.replace('-', '_') + "_WITH_";
            suites.put(exchange + "-AES256-GCM-SHA384", jsse + "AES_256_GCM_SHA384");
            suites.put(exchange + "-CHACHA20-POLY1305", jsse + "CHACHA20_POLY1305_SHA256");
            suites.put(exchange + "-AES128-GCM-SHA256", jsse + "AES_128_GCM_SHA256");
        }
        for (String exchange : List.of("ECDHE-ECDSA", "ECDHE-RSA")) {
            String jsse = "TLS_" + exchange.replace('-', '_') + "_WITH_";
            suites.put(exchange + "-AES256-SHA384", jsse + "AES_256_CBC_SHA384");
            suites.put(exchange + "-AES128-SHA256", jsse + "AES_128_CBC_SHA256");
            suites.put(exchange + "-AES256-SHA", jsse + "AES_256_CBC_SHA");
            suites.put(exchange + "-AES128-SHA", jsse + "AES_128_CBC_SHA");
        }
        suites.put("AES256-GCM-SHA384", "TLS_RSA_WITH_AES_256_GCM_SHA384");
        suites.put("AES128-GCM-SHA256", "TLS_RSA_WITH_AES_128_GCM_SHA256");
        suites.put("AES256-SHA256", "TLS_RSA_WITH_AES_256_CBC_SHA256");
        suites.put("AES128-SHA256", "TLS_RSA_WITH_AES_128_CBC_SHA256");
        suites.put("AES256-SHA", "TLS_RSA_WITH_AES_256_CBC_SHA");
        suites.put("AES128-SHA", "TLS_RSA_WITH_AES_128_CBC_SHA");
        return Collections.unmodifiableMap(suites);
    }
}
