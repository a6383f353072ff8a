package astrolabe.server.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a page that says what went wrong is written. */
enum ErrorForm {
    HTML,
    JSON,
    XML,
    /** A packet as it is. */
    TEXT;

    /** What speaks JSON unless something else is asked for. */
    private static final Pattern OURS =
            Pattern.compile("/(api(/.*)?|events|openapi\\.json|asyncapi\\.json)/?$");

    /** What a client asks for, or what is usual at this path when it does not care. */
    static ErrorForm of(String path, Optional<String> accept) {
        ErrorForm usual = OURS.matcher(path).find() ? JSON : HTML;
        ErrorForm best = usual;
        double liked = 0;
        for (String range : accept.orElse("").split(",", -1)) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            ErrorForm form = named(parts[0].strip(), usual);
            double quality = form == null ? 0 : quality(parts);
            if (form != null && quality > liked) {
                best = form;
                liked = quality;
            }
        }
        return best;
    }

    private static @Nullable ErrorForm named(String type, ErrorForm usual) {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/json" -> JSON;
            case "application/xml", "text/xml" -> XML;
            case "text/plain" -> TEXT;
            case "*/*" -> usual;
            default -> null;
        };
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException _) {
                    return 0; // a weight that is none asks for nothing
                }
            }
        }
        return 1;
    }
}
