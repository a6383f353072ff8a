package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.ExtensionStatus;
import java.util.Optional;

/** The hint of an extension: its devices, or its name. */
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
                        "extension[@context]",
                        "[options]")
                .says(
                        "Without a context it is that of the call. With option n it is the hint's name, which stands in parentheses behind its devices.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        Arguments parts = Arguments.of(arguments);
        String given = parts.at(0).strip();
        int at = given.indexOf('@');
        String extension = at < 0 ? given : given.substring(0, at);
        String context =
                at < 0 ? channel.map(Channel::context).orElse("default") : given.substring(at + 1);
        if (parts.at(1).indexOf('n') >= 0) {
            return extensions.name(context, extension);
        }
        return extensions.state(context, extension).map(ExtensionStatus::hint).orElse("");
    }
}
