package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;

/** A property of a file. */
final class StatFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("STAT", "func_env", "A property of a file.", "flag", "filename")
                .says(
                        "d, f and e ask for a directory, a file, or either: 1 or 0. s is the size in bytes, m the permissions in octal, A, M and C are the seconds since 1970 when it was read, changed and made.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(2, arguments);
        Path file = path(given.at(1).strip());
        if (!Files.exists(file)) {
            return switch (given.at(0).strip()) {
                case "d", "e", "f" -> "0";
                default -> "";
            };
        }
        try {
            return property(file, given.at(0).strip());
        } catch (IOException e) {
            throw new FunctionFailed("STAT: " + file + " can't be looked at: " + e.getMessage());
        }
    }

    private static String property(Path file, String flag) throws IOException, FunctionFailed {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return switch (flag) {
            case "e" -> "1";
            case "d" -> attributes.isDirectory() ? "1" : "0";
            case "f" -> attributes.isRegularFile() ? "1" : "0";
            case "s" -> Long.toString(attributes.size());
            case "m" -> mode(file);
            case "A" -> seconds(attributes.lastAccessTime());
            case "M" -> seconds(attributes.lastModifiedTime());
            case "C" -> seconds(changed(file));
            default -> throw new FunctionFailed("STAT: there is no flag " + flag);
        };
    }

    private static String mode(Path file) throws IOException {
        int mode = ((Number) Files.getAttribute(file, "unix:mode")).intValue();
        return String.format(Locale.ROOT, "%04o", mode & 07777);
    }

    private static FileTime changed(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime");
    }

    private static String seconds(FileTime time) {
        return Long.toString(time.toInstant().getEpochSecond());
    }

    private static Path path(String name) throws FunctionFailed {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw new FunctionFailed("STAT: '" + name + "' is no name of a file");
        }
    }
}
