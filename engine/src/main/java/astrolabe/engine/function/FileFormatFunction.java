package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** How a file ends its lines: u for Unix, d for DOS, m for old Macs, x when it has no line. */
final class FileFormatFunction implements DialplanFunction {

    private final ReachedFiles files;

    FileFormatFunction(ReachedFiles files) {
        this.files = files;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "FILE_FORMAT",
                        "func_env",
                        "How a file ends its lines: u for Unix, d for DOS, m for old Macs, x when it has no line.",
                        "filename")
                .says("Files are those of FILE.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        String text = files.text(arguments.strip());
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return "x";
        }
        return switch (LineEnd.of("", text)) {
            case UNIX -> "u";
            case DOS -> "d";
            case MAC -> "m";
        };
    }
}
