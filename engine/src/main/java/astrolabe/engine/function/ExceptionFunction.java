package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Exceptions;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** Why the call is in extension e, and where it came from. */
final class ExceptionFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "EXCEPTION",
                        "pbx",
                        "Why the call is in extension e, and where it came from.",
                        "field")
                .says(
                        "The field is reason, context, exten or priority. Reasons are INVALID, RESPONSETIMEOUT, ABSOLUTETIMEOUT, and what RaiseException says.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Optional<Exceptions.Raised> raised = Exceptions.last(Calls.of(channel, "EXCEPTION"));
        Location at = raised.map(Exceptions.Raised::at).orElse(new Location("", "", 0));
        return switch (arguments.strip().toLowerCase(Locale.ROOT)) {
            case "reason" -> raised.map(Exceptions.Raised::reason).orElse("");
            case "context" -> at.context();
            case "exten" -> at.extension();
            case "priority" -> raised.isEmpty() ? "" : Integer.toString(at.priority());
            default -> throw new FunctionFailed("EXCEPTION has no " + arguments);
        };
    }
}
