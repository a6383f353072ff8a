package astrolabe.conf;

import java.util.List;

/**
 * One line as it stands, its terminator included, and what it means; {@code before} and {@code
 * after} count the block comments open around it.
 */
record Line(int number, String raw, int before, int after, Span code, Meaning meaning) {

    /** True if taking the line away leaves the comments around it as they are. */
    boolean standsAlone() {
        return before == 0 && after == 0;
    }

    boolean isRemark() {
        return meaning instanceof Meaning.Nothing;
    }

    /** What a line says. */
    sealed interface Meaning {

        /** Blank, or comment only. */
        record Nothing() implements Meaning {}

        /** {@code [name](!,base,+)}; {@code surplus} is text behind it that says nothing. */
        record Header(
                String name,
                boolean template,
                boolean addition,
                List<String> bases,
                String surplus,
                Span nameSpan)
                implements Meaning {}

        /** {@code key = value}, {@code key => value} or {@code key += value}. */
        record Assignment(String key, String value, boolean object, boolean append, Span valueSpan)
                implements Meaning {}

        /** {@code #verb argument}, the quotes of the argument taken off. */
        record Directive(String verb, String argument) implements Meaning {}

        /** A line that cannot be understood, but those around it can. */
        record Fault(String text) implements Meaning {}

        /**
         * A line that cannot be understood, and those around it may mean something else than they
         * seem to.
         *
         * @param at where in the line the mistake is, counted from 1; 0 if that is not known
         * @param opens whether a section was to begin here
         */
        record Breach(String text, int at, boolean opens) implements Meaning {}
    }
}
