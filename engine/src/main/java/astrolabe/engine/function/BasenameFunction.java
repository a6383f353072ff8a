package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The last part of a path. */
final class BasenameFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("BASENAME", "func_env", "The last part of a path.", "filename");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        String path = Paths.trimmed(arguments);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
