package astrolabe.features.records;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs an event of the dialplan's own. */
final class CelGenUserEventApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(CelGenUserEventApplication.class);

    private final Pbx pbx;

    CelGenUserEventApplication(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "CELGenUserEvent",
                        "app_celgenuserevent",
                        "Log an event of your own among those of the channel.",
                        "event-name",
                        "[extra]")
                .says("It is logged where cel.conf asks for USER_DEFINED.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: CELGenUserEvent needs a name", channel.name());
            return Outcome.NEXT;
        }
        pbx.eventRecords().user(channel.view(), arguments.at(0), arguments.at(1));
        return Outcome.NEXT;
    }
}
