package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Calls a subroutine of the dialplan. */
final class GosubApplication implements Application {

    private final Subroutines subroutines;

    GosubApplication(Subroutines subroutines) {
        this.subroutines = subroutines;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Gosub",
                        "app_stack",
                        "Call a subroutine of the dialplan; Return comes back.",
                        "[context]",
                        "[extension]",
                        "priority[(arg1[,...])]")
                .says(
                        "The subroutine finds its arguments in ARG1, ARG2, ... and their number in ARGC; they are its own,"
                                + " as is what it sets with LOCAL().");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return subroutines.call(channel, data);
    }
}
