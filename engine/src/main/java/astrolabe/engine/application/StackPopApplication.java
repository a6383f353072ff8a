package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.GosubStack;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets where the present subroutine was called from. */
final class StackPopApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(StackPopApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "StackPop",
                        "app_stack",
                        "Forget where the present subroutine was called from.")
                .says(
                        "The call goes on as if it had come here by Goto; local variables get back what they had before.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        if (!GosubStack.of(channel).forget(channel)) {
            LOG.debug("{}: StackPop outside of any subroutine", channel.name());
        }
        return Outcome.NEXT;
    }
}
