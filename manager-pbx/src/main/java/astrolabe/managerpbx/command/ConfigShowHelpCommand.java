package astrolabe.managerpbx.command;

import astrolabe.conf.ConfigDoc;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ConfigFiles;
import java.util.List;
import java.util.Optional;

/** Shows what can be written into configuration files. */
final class ConfigShowHelpCommand implements ConsoleCommand {

    private static final String LINE = "%-25s -- %-65.65s";

    private final List<ConfigDoc> docs;

    ConfigShowHelpCommand(ConfigFiles files) {
        docs = files.docs();
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "config show help",
                        "[<module> [<type> [<option>]]]",
                        "Show what can be written into configuration files.")
                .says(
                        """
                        Without a module lists those that read a file; of a module, its types of
                        sections; of a type, its options; of an option, what it is for.\
                        """);
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 3) {
            return Outcome.USAGE;
        }
        if (arguments.isEmpty()) {
            out.line("Modules with configuration options:");
            docs.forEach(doc -> out.linef(LINE, doc.module(), doc.file()));
            return Outcome.SUCCESS;
        }
        String module = arguments.getFirst();
        Optional<ConfigDoc> doc = doc(module);
        if (doc.isEmpty()) {
            out.line("Module " + module + " not found or has no config XML documentation.");
            return Outcome.SUCCESS;
        }
        if (arguments.size() == 1) {
            out.line("Configuration option types for " + module + ":");
            doc.get().types().forEach(type -> out.linef(LINE, type.name(), type.says()));
            return Outcome.SUCCESS;
        }
        Optional<ConfigDoc.Type> type = type(doc.get(), arguments.get(1));
        if (type.isEmpty()) {
            out.line("Unknown configuration type " + arguments.get(1));
            return Outcome.SUCCESS;
        }
        if (arguments.size() == 2) {
            print(doc.get(), type.get(), out);
        } else {
            print(doc.get(), type.get(), arguments.get(2), out);
        }
        return Outcome.SUCCESS;
    }

    private Optional<ConfigDoc> doc(String module) {
        return docs.stream().filter(doc -> doc.module().equalsIgnoreCase(module)).findFirst();
    }

    private static Optional<ConfigDoc.Type> type(ConfigDoc doc, String name) {
        return doc.types().stream().filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
    }

    private static void print(ConfigDoc doc, ConfigDoc.Type type, ConsoleOutput out) {
        out.line(type.name() + ": " + type.says());
        out.line("");
        place(doc, type, out);
        type.options().forEach(option -> out.linef(LINE, option.name(), option.says()));
    }

    private static void place(ConfigDoc doc, ConfigDoc.Type type, ConsoleOutput out) {
        out.line("File:     " + doc.file());
        out.line("Sections: " + type.section());
        out.line("");
    }

    private static void print(ConfigDoc doc, ConfigDoc.Type type, String name, ConsoleOutput out) {
        Optional<ConfigDoc.Option> option =
                type.options().stream()
                        .filter(each -> each.name().equalsIgnoreCase(name))
                        .findFirst();
        if (option.isEmpty()) {
            out.line("Unknown configuration option " + name);
            return;
        }
        String value = option.get().byDefault();
        out.line(option.get().name() + ": " + option.get().says());
        out.line("");
        place(doc, type, out);
        out.line("Default:  " + (value.isEmpty() ? "(none)" : value));
    }

    @Override
    public List<String> complete(List<String> arguments) {
        Optional<ConfigDoc> doc =
                arguments.isEmpty() ? Optional.empty() : doc(arguments.getFirst());
        return switch (arguments.size()) {
            case 1 -> docs.stream().map(ConfigDoc::module).toList();
            case 2 ->
                    doc.stream()
                            .flatMap(each -> each.types().stream())
                            .map(ConfigDoc.Type::name)
                            .toList();
            case 3 ->
                    doc.flatMap(each -> type(each, arguments.get(1))).stream()
                            .flatMap(each -> each.options().stream())
                            .map(ConfigDoc.Option::name)
                            .toList();
            default -> List.of();
        };
    }
}
