package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A path without its last part. */
final class DirnameFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("DIRNAME", "func_env", "A path without its last part.", "filename")
                .says("Of a name without a slash it is a dot.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        String path = Paths.trimmed(arguments);
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return ".";
        }
        String parent = Paths.trimmed(path.substring(0, slash));
        return parent.isEmpty() ? "/" : parent;
    }
}
