package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Waits until the far end makes a noise for a while. */
final class WaitForNoiseApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "WaitForNoise",
                        "app_waitforsilence",
                        "Wait until the far end makes a noise for some milliseconds.",
                        "[noiserequired]",
                        "[iterations]",
                        "[timeout]")
                .says(
                        "The milliseconds are 1000 unless they are given; iterations says how many such stretches are"
                                + " waited for, the timeout in seconds how long at most. The call is answered first."
                                + " WAITSTATUS is NOISE, TIMEOUT or HANGUP.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return Listening.run(channel, data, false);
    }
}
