package astrolabe.engine.dialplan;

/** Digits after which the dial tone goes on. */
public record IgnorePattern(ExtensionPattern pattern, Origin origin) {

    public static IgnorePattern of(String text, Origin origin) {
        return new IgnorePattern(ExtensionPattern.compile(text), origin);
    }

    public String text() {
        return pattern.text();
    }
}
