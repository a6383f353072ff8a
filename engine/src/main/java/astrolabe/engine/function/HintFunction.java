package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.ExtensionStatus;
import java.util.Optional;

/** The hint of an extension: its devices. */
final class HintFunction implements DialplanFunction {

    private final ExtensionStates extensions;

    HintFunction(ExtensionStates extensions) {
        this.extensions = extensions;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "HINT",
                        "func_devstate",
                        "The hint of an extension: its devices.",
                        "extension@context")
                .says("Without a context it is that of the call.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        String given = Arguments.of(arguments).at(0).strip();
        int at = given.indexOf('@');
        String extension = at < 0 ? given : given.substring(0, at);
        String context =
                at < 0 ? channel.map(Channel::context).orElse("default") : given.substring(at + 1);
        return extensions.state(context, extension).map(ExtensionStatus::hint).orElse("");
    }
}
