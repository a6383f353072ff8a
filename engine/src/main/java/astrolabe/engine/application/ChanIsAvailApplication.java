package astrolabe.engine.application;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.state.DeviceStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which of some devices could be called. */
final class ChanIsAvailApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ChanIsAvailApplication.class);

    private static final Set<DeviceState> FREE = Set.of(DeviceState.UNKNOWN, DeviceState.NOT_INUSE);

    private final Technologies technologies;
    private final DeviceStates devices;

    ChanIsAvailApplication(Technologies technologies, DeviceStates devices) {
        this.technologies = technologies;
        this.devices = devices;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ChanIsAvail",
                        "app_chanisavail",
                        "Find out which of some devices could be called.",
                        "[Technology/Resource[&Technology2/Resource2[&...]]]",
                        "[options]")
                .says(
                        "The first device that takes a call counts. AVAILCHAN is the name of the channel that was made, and"
                                + " ended, to try it, AVAILORIGCHAN that name without its number, AVAILSTATUS the"
                                + " number of the last device's state, or 0 where it was not looked at, and"
                                + " AVAILCAUSECODE the cause why it could not be called.")
                .option("a", "Find all that could be called, and join their names with &.")
                .option(
                        "s",
                        "A device in use can't be called, even when it would take another call.")
                .option("t", "As s, but look only whether the device has a channel.");
    }

    /** What was found out so far. */
    private static final class Findings {
        final List<String> channels = new ArrayList<>();
        final List<String> origins = new ArrayList<>();
        DeviceState state = DeviceState.UNKNOWN;
        int cause;
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        Options options =
                Options.parse(
                        arguments.at(1),
                        "ast",
                        problem -> LOG.warn("{}: ChanIsAvail: {}", channel.name(), problem));
        Findings findings = new Findings();
        for (String device : arguments.at(0).split("&")) {
            if (!device.isBlank()) {
                examine(channel, device.strip(), options, findings);
            }
            if (!findings.channels.isEmpty() && !options.has('a')) {
                break;
            }
        }
        channel.setVariable("AVAILCHAN", String.join("&", findings.channels));
        channel.setVariable("AVAILORIGCHAN", String.join("&", findings.origins));
        channel.setVariable("AVAILSTATUS", Integer.toString(findings.state.number()));
        channel.setVariable("AVAILCAUSECODE", Integer.toString(findings.cause));
        return Outcome.NEXT;
    }

    private void examine(Channel channel, String device, Options options, Findings findings) {
        findings.state = state(channel, device, options);
        if (!FREE.contains(findings.state)) {
            return;
        }
        int slash = device.indexOf('/');
        try {
            Channel made =
                    technologies.request(
                            slash < 0 ? device : device.substring(0, slash),
                            CallRequest.to(slash < 0 ? "" : device.substring(slash + 1))
                                    .from(channel.view()));
            findings.channels.add(made.name());
            int dash = made.name().lastIndexOf('-');
            findings.origins.add(dash < 0 ? made.name() : made.name().substring(0, dash));
            made.abandon();
        } catch (CallRefused e) {
            LOG.debug("{}: {} can't be called: {}", channel.name(), device, e.getMessage());
            findings.cause = e.hangupCause();
        }
    }

    private DeviceState state(Channel channel, String device, Options options) {
        if (options.has('s')) {
            return devices.state(device);
        }
        return options.has('t') ? ofChannels(channel, device) : DeviceState.UNKNOWN;
    }

    private static DeviceState ofChannels(Channel channel, String device) {
        List<ChannelState> states =
                channel.exchange().channels().all().stream()
                        .filter(other -> other.driver().device().equalsIgnoreCase(device))
                        .map(other -> other.snapshot().state())
                        .toList();
        if (states.isEmpty()) {
            return DeviceState.UNKNOWN;
        }
        return states.contains(ChannelState.RINGING) ? DeviceState.RINGING : DeviceState.INUSE;
    }
}
