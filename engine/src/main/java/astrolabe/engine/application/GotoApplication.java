package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on at another place of the dialplan. */
final class GotoApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(GotoApplication.class);

    private final Places places;

    GotoApplication(Places places) {
        this.places = places;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Goto",
                        "pbx_builtins",
                        "Go on at another priority, extension or context.",
                        "[context]",
                        "[extension]",
                        "priority")
                .says(
                        "The priority may be a label, or relative to the present one with a leading plus or minus. A label"
                                + " that does not exist ends the call; an extension that does not exist leads to"
                                + " extension i.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return jump(channel, places, data);
    }

    static Outcome jump(Channel channel, Places places, String target) {
        return places.find(channel, target)
                .<Outcome>map(Outcome.Jump::new)
                .orElseGet(() -> {
                    LOG.warn(
                            "{}: '{}' is neither a priority above 0 nor a label",
                            channel.name(),
                            target);
                    return Outcome.HANGUP;
                });
    }
}
