package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** The version of the program. */
final class VersionFunction implements DialplanFunction {

    private final String version;
    private final String number;

    VersionFunction(String version, String number) {
        this.version = version;
        this.number = number;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("VERSION", "func_version", "The version of the program.", "[info]")
                .says(
                        "ASTERISK_VERSION_NUM gives the version it is compatible with, as a number. Of where it was built only BUILD_MACHINE, BUILD_OS and BUILD_KERNEL are known: what it runs on, since the same program runs everywhere; BUILD_USER, BUILD_HOSTNAME and BUILD_DATE are empty.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return switch (arguments.strip().toUpperCase(Locale.ROOT)) {
            case "" -> version;
            case "ASTERISK_VERSION_NUM" -> number;
            case "BUILD_MACHINE" -> System.getProperty("os.arch");
            case "BUILD_OS" -> System.getProperty("os.name");
            case "BUILD_KERNEL" -> System.getProperty("os.version");
            case "BUILD_USER", "BUILD_HOSTNAME", "BUILD_DATE" -> "";
            default -> throw new FunctionFailed("VERSION has no " + arguments);
        };
    }
}
