package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Starts music on hold that plays while the dialplan goes on. */
final class StartMusicOnHoldApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "StartMusicOnHold",
                        "res_musiconhold",
                        "Start music on hold and go on.",
                        "class")
                .says(
                        "It is heard whenever the call waits, until StopMusicOnHold. Without a class, the channel's own is"
                                + " played.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        channel.startMusic(data.strip());
        return Outcome.NEXT;
    }
}
