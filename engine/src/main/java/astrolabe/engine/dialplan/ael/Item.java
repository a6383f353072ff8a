package astrolabe.engine.dialplan.ael;

import java.util.List;

/** What a file consists of. */
sealed interface Item {

    /** {@code globals { … }} */
    record Globals(List<Entry> values) implements Item {
        public Globals {
            values = List.copyOf(values);
        }
    }

    /** A name or a text, and where it stands. */
    record Entry(Place place, String name, String value) {}

    /** {@code macro name(arguments) { … }} */
    record Macro(Place place, String name, List<String> arguments, Statement.Block body)
            implements Item {
        public Macro {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code context name { … }} */
    record Context(Place place, String name, List<Member> members) implements Item {
        public Context {
            members = List.copyOf(members);
        }
    }

    /** What a context consists of. */
    sealed interface Member {}

    /** {@code [regexten] [hint(devices)] name => statement}; without a hint the text is empty. */
    record Extension(Place place, String name, String hint, Statement body) implements Member {}

    record Include(Place place, String text) implements Member {}

    record Switch(Place place, String text, boolean evaluated) implements Member {}

    record IgnorePattern(Place place, String text) implements Member {}

    /** {@code #include "files"} */
    record Inclusion(Place place, String files) implements Item {}
}
