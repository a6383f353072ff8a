package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
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
                .says("ASTERISK_VERSION_NUM gives the version it is compatible with, as a number.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return arguments.strip().equals("ASTERISK_VERSION_NUM") ? number : version;
    }
}
