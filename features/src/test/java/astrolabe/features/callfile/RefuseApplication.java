package astrolabe.features.callfile;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame.Condition;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.time.Duration;

/** Refuses a call as a phone does whose user talks already. */
final class RefuseApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("Refuse", "test", "Be busy.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        channel.indicate(Condition.BUSY);
        boolean _ = channel.sleep(Duration.ofSeconds(1));
        return Outcome.HANGUP;
    }
}
