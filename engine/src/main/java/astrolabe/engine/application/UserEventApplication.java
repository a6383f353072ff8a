package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an event of the dialplan's own. */
final class UserEventApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(UserEventApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "UserEvent",
                        "app_userevent",
                        "Send an event of your own to manager clients.",
                        "eventname",
                        "[header: value[,...]]")
                .says("What has no colon is left out; of a repeated header the last counts.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        List<String> arguments = Arguments.of(data).values();
        if (arguments.isEmpty()) {
            LOG.warn("{}: UserEvent needs a name", channel.name());
            return Outcome.HANGUP;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String argument : arguments.subList(1, arguments.size())) {
            int colon = argument.indexOf(':');
            if (colon >= 0) {
                headers.put(
                        argument.substring(0, colon).strip(),
                        argument.substring(colon + 1).stripLeading());
            }
        }
        channel.exchange()
                .publish(
                        new PbxEvent.UserEventSent(
                                channel.view(),
                                arguments.getFirst(),
                                Collections.unmodifiableMap(headers)));
        return Outcome.NEXT;
    }
}
