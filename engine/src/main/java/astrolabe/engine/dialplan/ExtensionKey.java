package astrolabe.engine.dialplan;

/** What names an extension within its context: {@code pattern} or {@code pattern/caller}. */
public record ExtensionKey(ExtensionPattern pattern, CallerMatch callers) {

    public static ExtensionKey of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ExtensionKey(ExtensionPattern.compile(text), CallerMatch.ANYONE)
                : new ExtensionKey(
                        ExtensionPattern.compile(text.substring(0, slash)),
                        CallerMatch.number(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return callers instanceof CallerMatch.Anyone
                ? pattern.text()
                : pattern.text() + "/" + callers.text();
    }
}
