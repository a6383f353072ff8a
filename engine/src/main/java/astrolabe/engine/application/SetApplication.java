package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Sets one variable or function. */
final class SetApplication implements Application {

    private final Assignments assignments;

    SetApplication(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Set", "pbx_variables", "Set a variable or a function.", "name=value")
                .says(
                        "A name that begins with one underscore is handed to the channels this one calls, with two to"
                                + " theirs as well. The value is taken as it stands, quotes included.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        assignments.assign(channel, data);
        return Outcome.NEXT;
    }
}
