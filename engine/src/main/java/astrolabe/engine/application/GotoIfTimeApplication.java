package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on elsewhere, by the time of day, week and year. */
final class GotoIfTimeApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(GotoIfTimeApplication.class);

    private final Places places;

    GotoIfTimeApplication(Places places) {
        this.places = places;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "GotoIfTime",
                        "pbx_builtins",
                        "Go on at one of two places, by the time of day, week and year.",
                        "times,weekdays,mdays,months[,timezone]?[labeliftrue][:labeliffalse]")
                .says(
                        "Times are ranges as 9:00-17:00, weekdays as mon-fri, days of the month as 1-24, months as"
                                + " jan-mar; several are joined by &, and * stands for all. Places are written as for"
                                + " Goto; where the place to take is missing, the next step follows.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Branches branches = Branches.parse(data);
        if (!branches.hasChoice()) {
            LOG.warn("{}: GotoIfTime({}) has no place behind a '?'", channel.name(), data);
            return Outcome.NEXT;
        }
        String target =
                TimeCondition.holds(channel, branches.condition())
                        ? branches.whenTrue()
                        : branches.whenFalse();
        return target.isEmpty() ? Outcome.NEXT : GotoApplication.jump(channel, places, target);
    }
}
