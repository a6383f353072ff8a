package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Takes a lock if no other call has it: 1, otherwise 0. */
final class TrylockFunction implements DialplanFunction {

    private final NamedLocks locks;

    TrylockFunction(NamedLocks locks) {
        this.locks = locks;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "TRYLOCK",
                "func_lock",
                "Takes a lock if no other call has it: 1, otherwise 0.",
                "lockname");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return locks.tryLock(Calls.of(channel, "TRYLOCK"), arguments.strip()) ? "1" : "0";
    }
}
