package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Stops music on hold. */
final class StopMusicOnHoldApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                "StopMusicOnHold",
                "res_musiconhold",
                "Stop the music that StartMusicOnHold began.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        channel.stopMusic();
        return Outcome.NEXT;
    }
}
