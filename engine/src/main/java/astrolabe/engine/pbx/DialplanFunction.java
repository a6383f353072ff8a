package astrolabe.engine.pbx;

import astrolabe.engine.channel.Channel;
import java.util.Optional;

/**
 * A function of the dialplan: its declaration and its code side by side. Used by many channels at
 * once.
 */
public interface DialplanFunction {

    FunctionSpec spec();

    /**
     * The function's value.
     *
     * @param channel the channel that asks; none when asked outside a call. On its strand.
     * @throws FunctionFailed with the reason for the log; the value reads as empty then
     */
    default String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        throw new FunctionFailed(spec().name() + " can only be set");
    }

    /**
     * Sets something.
     *
     * @throws FunctionFailed with the reason for the log and for the client
     */
    default void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        throw new FunctionFailed(spec().name() + " can't be set");
    }
}
