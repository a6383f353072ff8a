package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.FunctionFailed;
import java.util.Optional;

/** The call that a function is about. */
final class Calls {

    private Calls() {}

    /**
     * The channel that asks.
     *
     * @throws FunctionFailed when it is asked outside a call
     */
    static Channel of(Optional<Channel> channel, String function) throws FunctionFailed {
        return channel.orElseThrow(
                () -> new FunctionFailed(function + " is about a call, and there is none"));
    }
}
