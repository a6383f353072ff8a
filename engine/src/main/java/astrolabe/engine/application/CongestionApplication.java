package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame.Condition;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Refuses the call as congestion. */
final class CongestionApplication implements Application {

    private final Refusal refusal;

    CongestionApplication(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Congestion",
                        "pbx_builtins",
                        "Tell the caller that the network is congested, until it hangs up.",
                        "[timeout]")
                .says(
                        "After the timeout in seconds, if one is given, the call ends. A call that is up hears the tone.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return refusal.run(
                channel, Condition.CONGESTION, HangupCause.NORMAL_CIRCUIT_CONGESTION, data);
    }
}
