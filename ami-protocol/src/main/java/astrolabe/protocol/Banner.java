package astrolabe.protocol;

import java.util.Optional;

/** The one line a server sends on connecting: it names the protocol's version. */
public record Banner(String version) {
    /** The newest version, which this project speaks. */
    public static final Banner CURRENT = new Banner("13.0.0");

    private static final String PREFIX = "Asterisk Call Manager/";

    public Banner {
        if (version.isEmpty() || version.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("not a version: '%s'".formatted(version));
        }
    }

    /** Reads a line, with or without its line end. */
    public static Optional<Banner> parse(String line) {
        String version = line.startsWith(PREFIX) ? line.substring(PREFIX.length()).strip() : "";
        return version.isEmpty() || version.indexOf('\n') >= 0
                ? Optional.empty()
                : Optional.of(new Banner(version));
    }

    /** The line without its line end. */
    public String text() {
        return PREFIX + version;
    }

    /** The line as sent; no empty line follows it. */
    public byte[] encode() {
        return WireText.encode(text() + "\r\n");
    }
}
