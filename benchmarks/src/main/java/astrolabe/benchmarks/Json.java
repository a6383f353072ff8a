package astrolabe.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as an indented JSON document. */
final class Json {

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    static String of(Object value) {
        Json json = new Json();
        json.value(value, "");
        return json.out.append('\n').toString();
    }

    private void value(Object value, String indent) {
        switch (value) {
            case Map<?, ?> map -> map(map, indent);
            case Collection<?> list -> list(list, indent);
            case Double number -> out.append(rounded(number));
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> text(value.toString());
        }
    }

    private static String rounded(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "null";
        }
        return Math.abs(number) >= 1000
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.3f", number);
    }

    private void map(Map<?, ?> map, String indent) {
        String separator = "{\n";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator).append(indent).append(STEP);
            text(entry.getKey().toString());
            out.append(": ");
            value(entry.getValue(), indent + STEP);
            separator = ",\n";
        }
        out.append(map.isEmpty() ? "{" : "\n" + indent).append('}');
    }

    private void list(Collection<?> list, String indent) {
        String separator = "[\n";
        for (Object item : list) {
            out.append(separator).append(indent).append(STEP);
            value(item, indent + STEP);
            separator = ",\n";
        }
        out.append(list.isEmpty() ? "[" : "\n" + indent).append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
