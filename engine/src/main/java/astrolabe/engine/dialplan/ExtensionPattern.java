package astrolabe.engine.dialplan;

import java.util.List;

/**
 * An extension's name, compiled: plain text, or a pattern when it begins with {@code _}. Ordered as
 * they are tried: names before patterns, then the more specific pattern first.
 */
public final class ExtensionPattern implements Comparable<ExtensionPattern> {

    /** How dialled digits stand to a pattern. */
    enum Fit {
        NONE,
        /** The digits are a beginning of something that fits. */
        BEGINNING,
        /** They fit, and more digits cannot. */
        COMPLETE,
        /** They fit, and so would more digits. */
        OPEN,
        /** They fit; more digits would too but are not to be waited for. */
        EARLY
    }

    private final String text;
    private final String name;
    private final List<Symbol> symbols;

    private ExtensionPattern(String text, String name, List<Symbol> symbols) {
        this.text = text;
        this.name = name;
        this.symbols = symbols;
    }

    public static ExtensionPattern compile(String text) {
        return text.startsWith("_")
                ? new ExtensionPattern(text, "", PatternParser.parse(text.substring(1)))
                : new ExtensionPattern(text, withoutFiller(text), List.of());
    }

    /** The text as written, its {@code _} and dashes included. */
    public String text() {
        return text;
    }

    public boolean isPattern() {
        return text.startsWith("_");
    }

    /** What a pattern consists of; a name has none. */
    List<Symbol> symbols() {
        return symbols;
    }

    /** Position by position, as it fits what is dialled; dashes and blanks fit nothing. */
    public List<PatternPosition> positions() {
        return isPattern()
                ? PatternParser.positions(text.substring(1))
                : name.chars()
                        .mapToObj(c -> new PatternPosition(Character.toString(c), false, 1))
                        .toList();
    }

    public boolean matches(String dialled) {
        return switch (fit(dialled)) {
            case COMPLETE, OPEN, EARLY -> true;
            case NONE, BEGINNING -> false;
        };
    }

    Fit fit(String dialled) {
        return isPattern() ? fitPattern(dialled) : fitName(withoutFiller(dialled));
    }

    /** The text under which a plain name is found: dashes are for the reader's eye only. */
    static String withoutFiller(String text) {
        return text.indexOf('-') < 0 && text.indexOf(' ') < 0
                ? text
                : text.replace("-", "").replace(" ", "");
    }

    private Fit fitName(String dialled) {
        if (name.equals(dialled)) {
            return Fit.COMPLETE;
        }
        return name.length() > dialled.length()
                        && name.regionMatches(true, 0, dialled, 0, dialled.length())
                ? Fit.BEGINNING
                : Fit.NONE;
    }

    private Fit fitPattern(String dialled) {
        int next = 0;
        for (int i = 0; i < dialled.length(); i++) {
            char digit = dialled.charAt(i);
            if (digit == '-') {
                continue;
            }
            if (next == symbols.size()) {
                return Fit.NONE;
            }
            var symbol = symbols.get(next++);
            if (symbol.isRest()) {
                return Fit.OPEN;
            }
            if (symbol.isAnyRest()) {
                return Fit.EARLY;
            }
            if (!symbol.accepts(digit)) {
                return Fit.NONE;
            }
        }
        if (next == symbols.size()) {
            return Fit.COMPLETE;
        }
        return symbols.get(next).isAnyRest() ? Fit.EARLY : Fit.BEGINNING;
    }

    @Override
    public int compareTo(ExtensionPattern other) {
        if (isPattern() != other.isPattern()) {
            return isPattern() ? 1 : -1;
        }
        return isPattern() ? compareSymbols(other) : name.compareTo(other.name);
    }

    private int compareSymbols(ExtensionPattern other) {
        int shared = Math.min(symbols.size(), other.symbols.size());
        for (int i = 0; i < shared; i++) {
            int order = symbols.get(i).compareTo(other.symbols.get(i));
            if (order != 0) {
                return order;
            }
        }
        return other.symbols.size() - symbols.size();
    }

    /**
     * Two patterns are equal when they mean the same, however many dashes they are written with.
     */
    @Override
    public boolean equals(Object o) {
        return o instanceof ExtensionPattern that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + symbols.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
