package astrolabe.engine.local;

import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDraft;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.EngineClosed;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Makes Local channels: a call into the dialplan as if it were a phone. Thread-safe. */
public final class LocalTechnology implements ChannelTechnology {

    private final Exchange exchange;
    private final BiPredicate<Location, String> extensions;
    private final LocalOptimizer optimizer;
    private final Map<String, Integer> pairsInUse = new ConcurrentHashMap<>();

    /**
     * @param extensions whether the dialplan has a place, for a caller of this number
     */
    public LocalTechnology(
            Exchange exchange, Bridges bridges, BiPredicate<Location, String> extensions) {
        this.exchange = exchange;
        this.optimizer = new LocalOptimizer(exchange, bridges);
        this.extensions = extensions;
    }

    @Override
    public String name() {
        return "Local";
    }

    @Override
    public String description() {
        return "Local Proxy Channel Driver";
    }

    @Override
    public Channel request(CallRequest request) throws CallRefused {
        LocalAddress address = LocalAddress.parse(request.address());
        if (address.extension().isEmpty() || address.context().isEmpty()) {
            throw new CallRefused(
                    HangupCause.INVALID_NUMBER_FORMAT.number(),
                    "Local/" + request.address() + " names no extension and context");
        }
        refuseTaken(request);
        LocalPair pair =
                new LocalPair(
                        exchange,
                        address,
                        place -> extensions.test(place, ""),
                        optimizer,
                        this::released);
        String name = "Local/" + address.text() + "-" + exchange.ids().nameSuffix();
        String firstId =
                request.channelId().isEmpty() ? exchange.ids().uniqueId() : request.channelId();
        Optional<String> language = request.requestor().map(ChannelSnapshot::language);
        String account = "";
        ChannelDraft first =
                new ChannelDraft(
                        name + ";1",
                        firstId,
                        request.requestor().map(ChannelSnapshot::linkedId).orElse(""),
                        ChannelState.DOWN,
                        address.location(),
                        true,
                        language,
                        account,
                        PartyId.UNKNOWN);
        Channel one = new Channel(exchange, pair.first(), first);
        ChannelDraft second =
                new ChannelDraft(
                        name + ";2",
                        secondId(request),
                        one.linkedId(),
                        ChannelState.RING,
                        address.location(),
                        false,
                        language,
                        account,
                        PartyId.UNKNOWN);
        pair.join(one, secondHalf(one, pair, second));
        pairsInUse.merge(pair.first().device(), 1, Integer::sum);
        return one;
    }

    /** An id names one channel: who asks for one that lives would get a call nobody can find. */
    private void refuseTaken(CallRequest request) throws CallRefused {
        String first = request.channelId();
        String second = request.otherChannelId();
        boolean same = !first.isEmpty() && first.equals(second);
        if (same || isTaken(first) || isTaken(second)) {
            throw new CallRefused(
                    HangupCause.NORMAL_TEMPORARY_FAILURE.number(),
                    "Local/" + request.address() + ": the unique id asked for is taken");
        }
    }

    private boolean isTaken(String id) {
        return !id.isEmpty() && exchange.channels().byUniqueId(id).isPresent();
    }

    /** The engine may close between the two halves; the first must not be left behind then. */
    private Channel secondHalf(Channel one, LocalPair pair, ChannelDraft draft) {
        try {
            return new Channel(exchange, pair.second(), draft);
        } catch (EngineClosed e) {
            one.abandon();
            throw e;
        }
    }

    /**
     * Has a Local channel make room as soon as both halves are in calls, even if it was to stay.
     *
     * @return whether the channel is a Local one
     */
    public boolean optimizeAway(Channel channel) {
        if (channel.driver() instanceof LocalPair.Half half) {
            half.pair().letOptimize();
            return true;
        }
        return false;
    }

    private void released(String device) {
        pairsInUse.computeIfPresent(device, (_, count) -> count == 1 ? null : count - 1);
    }

    private String secondId(CallRequest request) {
        if (!request.otherChannelId().isEmpty()) {
            return request.otherChannelId();
        }
        return request.channelId().isEmpty()
                ? exchange.ids().uniqueId()
                : request.channelId() + ";2";
    }

    @Override
    public DeviceState deviceState(String address) {
        LocalAddress wanted = LocalAddress.parse(address);
        if (!extensions.test(wanted.location(), "")) {
            return DeviceState.INVALID;
        }
        boolean used = pairsInUse.containsKey("Local/" + wanted.text());
        return used ? DeviceState.INUSE : DeviceState.NOT_INUSE;
    }

    @Override
    public boolean hasLastingDevices() {
        return false;
    }
}
