package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URLDecoder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an HTTP request asks the manager for. */
record WebForm(String method, String fields) {

    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.\\d");

    /** Of a request, or of anything else, in which nothing is found. */
    static WebForm of(List<Line> lines) {
        var m = REQUEST.matcher(lines.getFirst().text());
        if (!m.matches()) {
            return new WebForm("", "");
        }
        var query = m.group(2).replaceFirst("^[^?]*\\??", "");
        var method = m.group(1);
        return new WebForm(method, method.equals("POST") ? lines.getLast().text() : query);
    }

    static boolean isRequest(String line) {
        return REQUEST.matcher(line).matches();
    }

    boolean isWeb() {
        return !method.isEmpty();
    }

    /** A field's value, empty where there is none. */
    String get(String name) {
        return Stream.of(fields.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2 && field[0].equalsIgnoreCase(name))
                .map(field -> URLDecoder.decode(field[1], ISO_8859_1))
                .findFirst()
                .orElse("");
    }
}
