package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.manager.ConsoleOutput;
import java.util.stream.Collectors;

/** A page about an application or a function. */
final class Manual {

    private static final String NOTHING = "Not available";

    private Manual() {}

    static void print(ApplicationSpec spec, ConsoleOutput out) {
        out.line("");
        out.line("  -= Info about Application '" + spec.name() + "' =- ");
        page(out, spec.synopsis(), spec.module(), spec.description(), spec.syntax());
        section(
                out,
                "Arguments",
                spec.options().stream()
                        .map(option -> option.letter() + "\n    " + option.says())
                        .collect(Collectors.joining("\n")));
        section(out, "See Also", "");
    }

    static void print(FunctionSpec spec, ConsoleOutput out) {
        out.line("");
        out.line("  -= Info about Function '" + spec.name() + "' =- ");
        page(out, spec.synopsis(), spec.module(), spec.description(), spec.syntax());
        section(out, "Arguments", "");
        section(out, "See Also", "");
    }

    private static void page(
            ConsoleOutput out, String synopsis, String module, String description, String syntax) {
        out.line("");
        section(out, "Synopsis", synopsis);
        section(out, "Provided By", module);
        section(out, "Since", "");
        section(out, "Description", description);
        section(out, "Syntax", syntax);
    }

    private static void section(ConsoleOutput out, String title, String text) {
        out.line("[" + title + "]");
        out.line(text.isEmpty() ? NOTHING : text);
        out.line("");
    }
}
