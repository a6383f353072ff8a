package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame.Condition;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.ToneRoom;

/** Indicates that somebody's phone rings. */
final class RingingApplication implements Application {

    private final ToneRoom tones;

    RingingApplication(ToneRoom tones) {
        this.tones = tones;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("Ringing", "pbx_builtins", "Tell the caller that a phone rings.")
                .says("A call that is up hears the ringing tone while it waits.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        channel.indicate(Condition.RINGING);
        if (channel.state() == ChannelState.UP) {
            tones.sound(channel, "ring");
        }
        return Outcome.NEXT;
    }
}
