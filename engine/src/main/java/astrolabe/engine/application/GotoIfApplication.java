package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;

/** Goes on elsewhere, as a condition says. */
final class GotoIfApplication implements Application {

    private final Places places;

    GotoIfApplication(Places places) {
        this.places = places;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "GotoIf",
                        "pbx_builtins",
                        "Go on at one of two places, as a condition says.",
                        "condition?[labeliftrue][:labeliffalse]")
                .says(
                        "A condition is false when it is empty or the number zero. Places are written as for Goto; where"
                                + " the place to take is missing, the next step follows.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        String target = Branches.parse(data).chosen();
        return target.isEmpty() ? Outcome.NEXT : GotoApplication.jump(channel, places, target);
    }
}
