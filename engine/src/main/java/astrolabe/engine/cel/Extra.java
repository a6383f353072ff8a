package astrolabe.engine.cel;

import java.util.Map;

/** The further facts of an event as a JSON object. */
final class Extra {

    private Extra() {}

    /** Numbers are written as such, anything else as a text. */
    static String of(Map<String, Object> facts) {
        StringBuilder json = new StringBuilder("{");
        facts.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            text(name, json);
            json.append(':');
            if (value instanceof Number) {
                json.append(value);
            } else {
                text(value.toString(), json);
            }
        });
        return json.append('}').toString();
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
