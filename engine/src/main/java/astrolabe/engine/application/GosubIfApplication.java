package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one of two subroutines, as a condition says. */
final class GosubIfApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(GosubIfApplication.class);

    private final Subroutines subroutines;

    GosubIfApplication(Subroutines subroutines) {
        this.subroutines = subroutines;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "GosubIf",
                        "app_stack",
                        "Call one of two subroutines, as a condition says.",
                        "condition?[labeliftrue[(arg1[,...])]][:labeliffalse[(arg1[,...])]]")
                .says(
                        "Where the subroutine to call is missing, the next step follows; otherwise works as Gosub.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Branches branches = Branches.parse(data);
        if (!branches.hasChoice()) {
            LOG.warn("{}: GosubIf({}) has no subroutine behind a '?'", channel.name(), data);
            return Outcome.NEXT;
        }
        String target = branches.chosen();
        return target.isEmpty() ? Outcome.NEXT : subroutines.call(channel, target);
    }
}
