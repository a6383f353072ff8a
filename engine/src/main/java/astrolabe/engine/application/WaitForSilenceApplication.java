package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Waits until the far end is silent for a while. */
final class WaitForSilenceApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "WaitForSilence",
                        "app_waitforsilence",
                        "Wait until the far end is silent for some milliseconds.",
                        "[silencerequired]",
                        "[iterations]",
                        "[timeout]")
                .says(
                        "The milliseconds are 1000 unless they are given; iterations says how many such stretches are"
                                + " waited for, the timeout in seconds how long at most. The call is answered first."
                                + " WAITSTATUS is SILENCE, TIMEOUT or HANGUP.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return Listening.run(channel, data, true);
    }
}
