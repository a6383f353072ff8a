package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;
import java.util.UUID;

/** A new identifier that is not used anywhere else. */
final class UuidFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "UUID", "func_uuid", "A new identifier that is not used anywhere else.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return UUID.randomUUID().toString();
    }
}
