package astrolabe.engine.function;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A setting of a configuration file. */
final class AstConfigFunction implements DialplanFunction {

    private final Function<String, Optional<ConfigFile>> files;

    AstConfigFunction(Function<String, Optional<ConfigFile>> files) {
        this.files = files;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "AST_CONFIG",
                        "func_config",
                        "A setting of a configuration file.",
                        "config_file",
                        "category",
                        "variable_name",
                        "[index]")
                .says(
                        "Of several settings of one name the index, from 0, chooses one; -1 is the last. The file is read anew each time, so this is not for every call.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        String name = given.at(0).strip();
        if (name.isEmpty() || name.indexOf('/') >= 0) {
            throw new FunctionFailed("AST_CONFIG: '" + name + "' is no configuration file");
        }
        ConfigFile file =
                files.apply(name)
                        .orElseThrow(
                                () -> new FunctionFailed("AST_CONFIG: " + name + " can't be read"));
        List<Setting> settings =
                file.all(given.at(1).strip()).stream()
                        .<Setting>flatMap(section -> settings(section, given.at(2).strip()))
                        .toList();
        long index = Numbers.whole(given.at(3)).orElse(0L);
        long chosen = index < 0 ? settings.size() + index : index;
        if (chosen < 0 || chosen >= settings.size()) {
            throw new FunctionFailed("AST_CONFIG: there is no such setting: " + arguments);
        }
        return settings.get((int) chosen).value();
    }

    private static Stream<Setting> settings(Section section, String name) {
        return section.all(name).stream();
    }
}
