package astrolabe.engine.dialplan;

/**
 * Which devices (and, behind a comma, which presence) stand for an extension; the extension may be
 * a pattern.
 *
 * @param name what the hint is called, in parentheses behind the devices; mostly empty
 */
public record Hint(String context, String extension, String devices, String name, Origin origin) {

    public boolean isPattern() {
        return extension.startsWith("_");
    }
}
