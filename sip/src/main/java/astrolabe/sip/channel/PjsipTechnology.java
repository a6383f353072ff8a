package astrolabe.sip.channel;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDraft;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.sip.conf.EndpointConf;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.Uri;
import astrolabe.sip.registrar.Contact;
import astrolabe.sip.registrar.Reachability;
import astrolabe.sip.transport.Flow;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Makes the channels of calls to endpoints. Thread-safe. */
final class PjsipTechnology implements ChannelTechnology {

    private final Exchange exchange;
    private final UserAgent agent;
    private final Asking ways;

    /** The way to somebody whose address may have to be asked for, which may take its time. */
    @FunctionalInterface
    interface Asking {
        Optional<Flow> way(SipUri uri) throws UnknownHostException;
    }

    PjsipTechnology(Exchange exchange, UserAgent agent, Asking ways) {
        this.exchange = exchange;
        this.agent = agent;
        this.ways = ways;
    }

    @Override
    public String name() {
        return "PJSIP";
    }

    @Override
    public String description() {
        return "PJSIP Channel Driver";
    }

    /** Whom an address means and how it is reached. */
    private record Destination(EndpointConf endpoint, SipUri target, Flow flow) {}

    @Override
    public Channel request(CallRequest request) throws CallRefused {
        Destination destination = destination(request.address());
        EndpointConf endpoint = destination.endpoint;
        PjsipCall call = agent.outgoing(endpoint, destination.target, destination.flow);
        Channel channel =
                new Channel(
                        exchange,
                        call,
                        new ChannelDraft(
                                agent.channelName(endpoint),
                                request.channelId().isEmpty()
                                        ? exchange.ids().uniqueId()
                                        : request.channelId(),
                                request.requestor().map(ChannelSnapshot::linkedId).orElse(""),
                                ChannelState.DOWN,
                                new Location(endpoint.context(), "s", 1),
                                true,
                                language(request, endpoint),
                                endpoint.account(),
                                endpoint.caller()));
        call.channel(channel);
        endpoint.variables().forEach(channel::setVariable);
        return channel;
    }

    private static Optional<String> language(CallRequest request, EndpointConf endpoint) {
        return endpoint.language().isEmpty()
                ? request.requestor().map(ChannelSnapshot::language)
                : Optional.of(endpoint.language());
    }

    /** {@code alice}, {@code alice/sip:…}, {@code number@trunk}. */
    private Destination destination(String address) throws CallRefused {
        int slash = address.indexOf('/');
        if (slash >= 0) {
            EndpointConf endpoint = endpoint(address.substring(0, slash));
            SipUri target = uri(address.substring(slash + 1));
            return new Destination(endpoint, target, way(target, address));
        }
        Optional<EndpointConf> whole = agent.endpoints().named(address);
        int at = address.lastIndexOf('@');
        if (whole.isEmpty() && at >= 0) {
            EndpointConf trunk = endpoint(address.substring(at + 1));
            Contact contact = contact(trunk);
            SipUri own = contact.uri();
            SipUri target =
                    SipUri.of(address.substring(0, at), own.host(), own.port())
                            .withParams(own.params());
            return new Destination(trunk, target, way(contact));
        }
        EndpointConf endpoint = whole.isPresent() ? whole.get() : endpoint(address);
        Contact contact = contact(endpoint);
        return new Destination(endpoint, contact.uri(), way(contact));
    }

    private EndpointConf endpoint(String name) throws CallRefused {
        Optional<EndpointConf> found = agent.endpoints().named(name);
        if (found.isEmpty()) {
            throw refused(HangupCause.NO_ROUTE_DESTINATION, "there is no endpoint " + name);
        }
        return found.get();
    }

    private static SipUri uri(String text) throws CallRefused {
        try {
            if (Uri.parse(text) instanceof SipUri uri) {
                return uri;
            }
        } catch (Malformed e) {
            throw refused(HangupCause.INVALID_NUMBER_FORMAT, text + ": " + e.problem());
        }
        throw refused(HangupCause.INVALID_NUMBER_FORMAT, text + " is no SIP URI");
    }

    private Contact contact(EndpointConf endpoint) throws CallRefused {
        Optional<Contact> found =
                contacts(endpoint).stream()
                        .filter(contact ->
                                !(agent.reachability(contact) instanceof Reachability.Unreachable))
                        .findFirst();
        if (found.isEmpty()) {
            throw refused(HangupCause.SUBSCRIBER_ABSENT, endpoint.name() + " can't be reached");
        }
        return found.get();
    }

    private List<Contact> contacts(EndpointConf endpoint) {
        return agent.endpoints().aors(endpoint).stream()
                .flatMap(aor -> agent.registrar().contacts(aor).stream())
                .toList();
    }

    private Flow way(Contact contact) throws CallRefused {
        Optional<Flow> known = agent.way(contact);
        return known.isPresent() ? known.get() : way(contact.uri(), contact.aor());
    }

    private Flow way(SipUri uri, String whom) throws CallRefused {
        try {
            Optional<Flow> found = ways.way(uri);
            if (found.isPresent()) {
                return found.get();
            }
        } catch (UnknownHostException _) {
            throw refused(HangupCause.SUBSCRIBER_ABSENT, whom + ": nobody knows " + uri.host());
        }
        throw refused(HangupCause.SUBSCRIBER_ABSENT, whom + ": no transport leads to " + uri);
    }

    private static CallRefused refused(HangupCause cause, String why) {
        return new CallRefused(cause.number(), why);
    }

    @Override
    public List<String> addresses() {
        return agent.endpoints().conf().endpoints().keySet().stream().sorted().toList();
    }

    @Override
    public DeviceState deviceState(String address) {
        int slash = address.indexOf('/');
        Optional<EndpointConf> endpoint =
                agent.endpoints().named(slash < 0 ? address : address.substring(0, slash));
        if (endpoint.isEmpty()) {
            return DeviceState.INVALID;
        }
        DeviceState used = inUse(endpoint.get());
        boolean reachable =
                contacts(endpoint.get()).stream()
                        .anyMatch(contact ->
                                !(agent.reachability(contact) instanceof Reachability.Unreachable));
        return used == DeviceState.NOT_INUSE && !reachable ? DeviceState.UNAVAILABLE : used;
    }

    private DeviceState inUse(EndpointConf endpoint) {
        String device = "PJSIP/" + endpoint.name();
        List<ChannelState> states =
                exchange.channels().all().stream()
                        .filter(channel -> channel.driver().device().equals(device))
                        .map(channel -> channel.snapshot().state())
                        .toList();
        long talking =
                states.stream()
                        .filter(state -> state == ChannelState.UP || state == ChannelState.RING)
                        .count();
        if (states.contains(ChannelState.RINGING)) {
            return talking > 0 ? DeviceState.RINGINUSE : DeviceState.RINGING;
        }
        boolean full = endpoint.busyAt() > 0 && talking >= endpoint.busyAt();
        if (full || states.contains(ChannelState.BUSY)) {
            return DeviceState.BUSY;
        }
        return talking > 0 ? DeviceState.INUSE : DeviceState.NOT_INUSE;
    }
}
