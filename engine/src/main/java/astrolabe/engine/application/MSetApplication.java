package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Sets several variables or functions. */
final class MSetApplication implements Application {

    private final Assignments assignments;

    MSetApplication(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "MSet",
                        "pbx_variables",
                        "Set several variables or functions.",
                        "name1=value1",
                        "[name2=value2[,...]]")
                .says(
                        "Works as Set does for each, but commas separate, so that a value with a comma needs quotes or a"
                                + " backslash, which are taken off.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments.of(data).forEach(assignment -> assignments.assign(channel, assignment));
        return Outcome.NEXT;
    }
}
