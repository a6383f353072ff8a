package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Gives a lock back: 1, or 0 when the call does not have it. */
final class UnlockFunction implements DialplanFunction {

    private final NamedLocks locks;

    UnlockFunction(NamedLocks locks) {
        this.locks = locks;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "UNLOCK",
                        "func_lock",
                        "Gives a lock back: 1, or 0 when the call does not have it.",
                        "lockname")
                .says("A lock that was taken several times is to be given back as often.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return locks.unlock(Calls.of(channel, "UNLOCK"), arguments.strip()) ? "1" : "0";
    }
}
