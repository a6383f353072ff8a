package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Text files below some directories. */
final class FileFunction implements DialplanFunction {

    private final ReachedFiles files;

    FileFunction(ReachedFiles files) {
        this.files = files;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "FILE",
                        "func_env",
                        "The text of a file, or a part of it.",
                        "filename",
                        "[offset]",
                        "[length]",
                        "[options]",
                        "[format]")
                .says(
                        "Offset and length are characters, or lines with option l; negative ones count from the end. Setting it replaces the part; without one the file. Option a adds the value at the end, d leaves the line's end away. The format of line ends is u for Unix, d for DOS, m for old Macs; without one it is that of the file. Only files below the spool and the data directory are reached; a name without a slash at its beginning is one in the spool directory.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        String text = files.text(given.at(0));
        return FilePart.of(given, LineEnd.of(given.at(4), text)).in(text);
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        Path file = files.writable(given.at(0));
        boolean byLine = given.at(3).indexOf('l') >= 0;
        String old = Files.exists(file) ? files.text(given.at(0)) : "";
        String line =
                byLine && given.at(3).indexOf('d') < 0
                        ? value + LineEnd.of(given.at(4), old).text()
                        : value;
        try {
            if (given.at(3).indexOf('a') >= 0) {
                Path _ =
                        Files.writeString(
                                file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else if (given.has(1)) {
                Path _ =
                        Files.writeString(
                                file,
                                FilePart.of(given, LineEnd.of(given.at(4), old))
                                        .replacedBy(line, old));
            } else {
                Path _ = Files.writeString(file, line);
            }
        } catch (IOException e) {
            throw new FunctionFailed(
                    "FILE: " + given.at(0) + " can't be written: " + e.getMessage());
        }
    }
}
