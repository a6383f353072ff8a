package astrolabe.engine.dialplan;

/** Which callers an extension is for. */
public sealed interface CallerMatch {
    CallerMatch ANYONE = new Anyone();

    /** Callers whose number fits; an empty text means callers without a number. */
    static CallerMatch number(String text) {
        return new Matching(ExtensionPattern.compile(text));
    }

    boolean accepts(String callerNumber);

    /** The text behind the slash, empty for anyone. */
    String text();

    /** Every caller. */
    record Anyone() implements CallerMatch {
        @Override
        public boolean accepts(String callerNumber) {
            return true;
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** Callers whose number fits a pattern. */
    record Matching(ExtensionPattern pattern) implements CallerMatch {
        @Override
        public boolean accepts(String callerNumber) {
            return pattern.text().isEmpty()
                    ? callerNumber.isEmpty()
                    : !callerNumber.isEmpty() && pattern.matches(callerNumber);
        }

        @Override
        public String text() {
            return pattern.text();
        }
    }
}
