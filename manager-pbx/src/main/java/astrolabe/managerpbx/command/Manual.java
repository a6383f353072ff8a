package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Argument;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.manager.ConsoleOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages about applications and functions, made from the declarations. */
final class Manual {

    private static final String NOTHING = "Not available";

    /** Of a module with more than this, only what begins alike is worth a look. */
    private static final int SMALL = 12;

    private static final int ALIKE = 3;
    private static final String OPTIONS = "options";

    private final Catalog<Application> applications;
    private final Catalog<DialplanFunction> functions;

    Manual(Catalog<Application> applications, Catalog<DialplanFunction> functions) {
        this.applications = applications;
        this.functions = functions;
    }

    void print(ApplicationSpec spec, ConsoleOutput out) {
        out.line("");
        out.line("  -= Info about Application '" + spec.name() + "' =- ");
        page(out, spec.synopsis(), spec.module(), spec.description(), spec.syntax());
        section(out, "Arguments", arguments(spec.argumentList(), options(spec)));
        section(out, "See Also", related(spec.name(), spec.module()));
    }

    void print(FunctionSpec spec, ConsoleOutput out) {
        out.line("");
        out.line("  -= Info about Function '" + spec.name() + "' =- ");
        page(out, spec.synopsis(), spec.module(), spec.description(), spec.syntax());
        section(out, "Arguments", arguments(spec.argumentList(), ""));
        section(out, "See Also", related(spec.name(), spec.module()));
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

    /** The letters belong to the argument that holds them, which most call by the same name. */
    private static String arguments(List<Argument> arguments, String options) {
        List<String> parts = new ArrayList<>();
        for (Argument argument : arguments) {
            parts.add(
                    argument.name()
                            + "\n    "
                            + (argument.required() ? "Required." : "Optional.")
                            + (argument.name().equals(OPTIONS) ? options : ""));
        }
        if (arguments.stream().map(Argument::name).noneMatch(OPTIONS::equals)
                && !options.isEmpty()) {
            parts.add(OPTIONS + options);
        }
        return parts.isEmpty() ? "" : "\n" + String.join("\n\n", parts);
    }

    private static String options(ApplicationSpec spec) {
        return spec.options().stream()
                .map(option -> "\n    " + option.letter() + ": " + option.says())
                .collect(Collectors.joining());
    }

    /** The others of the module. */
    private String related(String name, String module) {
        List<String> others =
                Stream.concat(
                                applications.all().stream()
                                        .map(Application::spec)
                                        .filter(spec -> spec.module().equals(module))
                                        .map(ApplicationSpec::name),
                                functions.all().stream()
                                        .map(DialplanFunction::spec)
                                        .filter(spec -> spec.module().equals(module))
                                        .map(FunctionSpec::name))
                        .filter(other -> !other.equals(name))
                        .toList();
        return others.stream()
                .filter(other -> others.size() < SMALL || isAlike(name, other))
                .sorted()
                .map(other -> other + "()")
                .collect(Collectors.joining(", "));
    }

    private static boolean isAlike(String name, String other) {
        return name.regionMatches(true, 0, other, 0, ALIKE);
    }

    private static void section(ConsoleOutput out, String title, String text) {
        out.line("[" + title + "]");
        out.line(text.isEmpty() ? NOTHING : text);
        out.line("");
    }
}
