package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Optional;

/** Takes a lock, as soon as no other call has it: 1, or 0 when it is not to be had. */
final class LockFunction implements DialplanFunction {

    private final NamedLocks locks;

    LockFunction(NamedLocks locks) {
        this.locks = locks;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "LOCK",
                        "func_lock",
                        "Takes a lock, as soon as no other call has it: 1, or 0 when it is not to be had.",
                        "lockname")
                .says(
                        "A call that has a lock already waits for 3 seconds at most, so that two calls never wait for each other for ever. A hangup ends the waiting. The locks of a call go with it. What is dialled while it waits is lost.");
    }

    /** Who holds a lock and waits for another might wait for somebody who waits for him. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "LOCK");
        long deadline = locks.holdsAny(call) ? call.in(PATIENCE) : Strand.FOREVER;
        return locks.lock(call, arguments.strip(), deadline) ? "1" : "0";
    }
}
