package astrolabe.engine.dialplan;

/**
 * Which devices (and, behind a comma, which presence) stand for an extension; the extension may be
 * a pattern.
 */
public record Hint(String context, String extension, String devices, Origin origin) {

    public boolean isPattern() {
        return extension.startsWith("_");
    }
}
