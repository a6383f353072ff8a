package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ExtensionState;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.ExtensionStatus;
import java.util.Optional;

/** The state of an extension with a hint. */
final class ExtensionStateFunction implements DialplanFunction {

    private final ExtensionStates extensions;

    ExtensionStateFunction(ExtensionStates extensions) {
        this.extensions = extensions;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "EXTENSION_STATE",
                        "func_extstate",
                        "The state of an extension with a hint.",
                        "extension@context")
                .says(
                        "States are UNKNOWN, NOT_INUSE, INUSE, BUSY, UNAVAILABLE, RINGING, RINGINUSE, HOLDINUSE and ONHOLD. Without a context it is default.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        String given = arguments.strip();
        int at = given.indexOf('@');
        String extension = at < 0 ? given : given.substring(0, at);
        String context = at < 0 ? "default" : given.substring(at + 1);
        return extensions
                .state(context, extension)
                .map(ExtensionStatus::state)
                .map(ExtensionStateFunction::word)
                .orElse("UNKNOWN");
    }

    private static String word(ExtensionState state) {
        return switch (state) {
            case UNKNOWN, REMOVED -> "UNKNOWN";
            case IDLE -> "NOT_INUSE";
            case IN_USE -> "INUSE";
            case BUSY -> "BUSY";
            case UNAVAILABLE -> "UNAVAILABLE";
            case RINGING -> "RINGING";
            case IN_USE_AND_RINGING -> "RINGINUSE";
            case HOLD -> "ONHOLD";
            case IN_USE_AND_HOLD -> "HOLDINUSE";
        };
    }
}
