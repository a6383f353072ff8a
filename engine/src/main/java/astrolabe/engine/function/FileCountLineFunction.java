package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** How many lines a file has. */
final class FileCountLineFunction implements DialplanFunction {

    private final ReachedFiles files;

    FileCountLineFunction(ReachedFiles files) {
        this.files = files;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "FILE_COUNT_LINE",
                        "func_env",
                        "How many lines a file has.",
                        "filename",
                        "[format]")
                .says("Files and formats are those of FILE.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        String text = files.text(given.at(0));
        return Integer.toString(LineEnd.of(given.at(1), text).lines(text).size());
    }
}
