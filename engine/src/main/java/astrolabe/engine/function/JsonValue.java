package astrolabe.engine.function;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** A value of a JSON text. */
sealed interface JsonValue {

    /** What the dialplan sees of it. */
    String text();

    /** The value as JSON again. */
    String json();

    /** What is found under a key or, in an array, at an index from 0. */
    default Optional<JsonValue> member(String key) {
        return Optional.empty();
    }

    /** An object, its members in the order in which they were written. */
    record Members(SequencedMap<String, JsonValue> values) implements JsonValue {
        @Override
        public String text() {
            return json();
        }

        @Override
        public String json() {
            return values.entrySet().stream()
                    .map(e -> new Text(e.getKey()).json() + ":" + e.getValue().json())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        public Optional<JsonValue> member(String key) {
            return Optional.ofNullable(values.get(key));
        }
    }

    /** An array. */
    record Elements(List<JsonValue> values) implements JsonValue {
        @Override
        public String text() {
            return json();
        }

        @Override
        public String json() {
            return values.stream().map(JsonValue::json).collect(Collectors.joining(",", "[", "]"));
        }

        @Override
        public Optional<JsonValue> member(String key) {
            return Numbers.whole(key)
                    .filter(index -> index >= 0 && index < values.size())
                    .map(index -> values.get(index.intValue()));
        }
    }

    /** A string. */
    record Text(String text) implements JsonValue {
        @Override
        public String json() {
            StringBuilder out = new StringBuilder("\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"', '\\' -> out.append('\\').append(c);
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    default -> {
                        if (c < ' ') {
                            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                        } else {
                            out.append(c);
                        }
                    }
                }
            }
            return out.append('"').toString();
        }
    }

    /** A number, as written. */
    record Amount(String json) implements JsonValue {
        @Override
        public String text() {
            return json;
        }
    }

    /** True or false; the dialplan sees 1 or 0. */
    record Truth(boolean value) implements JsonValue {
        @Override
        public String text() {
            return value ? "1" : "0";
        }

        @Override
        public String json() {
            return Boolean.toString(value);
        }
    }

    /** Nothing. */
    record Nothing() implements JsonValue {
        @Override
        public String text() {
            return "";
        }

        @Override
        public String json() {
            return "null";
        }
    }
}
