package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Says what the call's detail record is for. */
final class SetAmaFlagsApplication implements Application {

    private final Assignments assignments;

    SetAmaFlagsApplication(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SetAMAFlags",
                        "pbx_builtins",
                        "Say what the call's detail record is for.",
                        "[flag]")
                .says(
                        "The flag is OMIT, BILLING or DOCUMENTATION, or its number from 1 to 3. CHANNEL(amaflags) does the"
                                + " same and reads it.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        assignments.assign(channel, "CHANNEL(amaflags)=" + data.strip());
        return Outcome.NEXT;
    }
}
