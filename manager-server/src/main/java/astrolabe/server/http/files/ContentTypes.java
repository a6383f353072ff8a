package astrolabe.server.http.files;

import java.util.Locale;
import java.util.Map;

/** The types of files by the ends of their names. */
final class ContentTypes {

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html"),
                    Map.entry("htm", "text/html"),
                    Map.entry("css", "text/css"),
                    Map.entry("js", "application/javascript"),
                    Map.entry("mjs", "application/javascript"),
                    Map.entry("json", "application/json"),
                    Map.entry("xml", "text/xml"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("wav", "audio/x-wav"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("pdf", "application/pdf"));

    private ContentTypes() {}

    static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return TYPES.getOrDefault(fileName.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
