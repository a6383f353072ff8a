package astrolabe.engine.function;

import astrolabe.engine.pbx.FunctionFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How web pages are fetched: what CURLOPT set, else the usual. Thread-safe. */
final class CurlOptions {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 20;
    private static final String HEADERS = "httpheader";

    /** The options there are, with their usual values. */
    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("conntimeout", ""),
                    Map.entry("cookie", ""),
                    Map.entry("failurecodes", ""),
                    Map.entry("followlocation", "0"),
                    Map.entry("header", "0"),
                    Map.entry(HEADERS, ""),
                    Map.entry("httptimeout", ""),
                    Map.entry("maxredirs", Integer.toString(MOST_REDIRECTS)),
                    Map.entry("proxy", ""),
                    Map.entry("proxyport", "8080"),
                    Map.entry("referer", ""),
                    Map.entry("useragent", "Astrolabe"),
                    Map.entry("userpwd", ""));

    private final CurlOptions beneath;
    private final Map<String, String> values = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> headers = Collections.synchronizedList(new ArrayList<>());

    private CurlOptions(CurlOptions beneath) {
        this.beneath = beneath;
    }

    /** The usual ones, which nobody has changed yet. */
    CurlOptions() {
        this.beneath = this;
    }

    /** Options of a call, which go before these. */
    CurlOptions ofCall() {
        return new CurlOptions(this);
    }

    /**
     * Sets an option; {@code httpheader} adds one more header, and nothing takes all away.
     *
     * @throws FunctionFailed when there is no such option, or it can't be that
     */
    void set(String name, String value) throws FunctionFailed {
        String option = known(name);
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new FunctionFailed("CURLOPT: a line end in " + name);
        }
        if (!option.equals(HEADERS)) {
            values.put(option, value);
        } else if (value.isEmpty()) {
            headers.clear();
        } else {
            headers.add(value);
        }
    }

    /**
     * An option as it was set.
     *
     * @throws FunctionFailed when there is no such option
     */
    String text(String name) throws FunctionFailed {
        String option = known(name);
        return option.equals(HEADERS) ? String.join("\n", headers()) : value(option);
    }

    private static String known(String name) throws FunctionFailed {
        String option = name.strip().toLowerCase(Locale.ROOT);
        if (!DEFAULTS.containsKey(option)) {
            throw new FunctionFailed("CURLOPT: there is no option " + name);
        }
        return option;
    }

    String value(String option) {
        String own = values.get(option);
        if (own != null) {
            return own;
        }
        return beneath == this ? DEFAULTS.getOrDefault(option, "") : beneath.value(option);
    }

    /** Header lines, {@code Name: value}, those of all calls first. */
    List<String> headers() {
        List<String> all = new ArrayList<>();
        if (beneath != this) {
            all.addAll(beneath.headers());
        }
        synchronized (headers) {
            all.addAll(headers);
        }
        return all;
    }

    boolean isOn(String option) {
        return switch (value(option).strip().toLowerCase(Locale.ROOT)) {
            case "", "0", "no", "false", "off" -> false;
            default -> true;
        };
    }

    /** A time that the whole fetching may take, within {@code longest}. */
    Duration timeout(String option, Duration longest) {
        Duration wished = Numbers.seconds(value(option));
        Duration taken = wished.isZero() ? USUAL : wished;
        return taken.compareTo(longest) > 0 ? longest : taken;
    }

    int redirects() {
        return isOn("followlocation")
                ? Numbers.whole(value("maxredirs"))
                        .map(most -> most < 0 ? MOST_REDIRECTS : Math.min(most, MOST_REDIRECTS))
                        .map(Number::intValue)
                        .orElse(MOST_REDIRECTS)
                : 0;
    }

    boolean isFailure(int status) {
        return Fields.of(value("failurecodes"), ',').stream()
                .anyMatch(code -> code.strip().equals(Integer.toString(status)));
    }
}
