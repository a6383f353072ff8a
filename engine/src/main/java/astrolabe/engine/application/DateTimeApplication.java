package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Says a date and time, by the older one of two names. */
final class DateTimeApplication implements Application {

    private final SayUnixTimeApplication sayUnixTime;

    DateTimeApplication(SayUnixTimeApplication sayUnixTime) {
        this.sayUnixTime = sayUnixTime;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "DateTime",
                        "app_sayunixtime",
                        "Say a date and time in the call's language.",
                        "[unixtime]",
                        "[timezone]",
                        "[format]")
                .says("It does what SayUnixTime does, which describes the arguments.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return sayUnixTime.run(channel, data);
    }
}
