package astrolabe.testkit.phone;

import astrolabe.engine.Pbx;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Makes the channels of phones. Thread-safe. */
final class PhoneTechnology implements ChannelTechnology {

    private static final String CONTEXT = "default";

    private final Pbx pbx;
    private final Phones phones;
    private final AtomicInteger made = new AtomicInteger();

    PhoneTechnology(Pbx pbx, Phones phones) {
        this.pbx = pbx;
        this.phones = phones;
    }

    @Override
    public String name() {
        return "PJSIP";
    }

    @Override
    public String description() {
        return "PJSIP Channel Driver";
    }

    /** A phone calls an extension; returns whether there is such. */
    boolean call(Phone phone, String extension) {
        Location place = new Location(CONTEXT, extension, 1);
        if (!exists(place, phone.party().number())) {
            return false;
        }
        int number = made.getAndIncrement();
        PhoneCall call =
                new PhoneCall(exchange(), phone, number + "@" + phone.name(), PhoneCall.Way.IN);
        Channel channel =
                new Channel(
                        exchange(),
                        call,
                        new ChannelDraft(
                                nameOf(phone, number),
                                exchange().ids().uniqueId(),
                                "",
                                ChannelState.RING,
                                place,
                                false,
                                Optional.empty(),
                                "",
                                phone.party()));
        call.belongsTo(channel);
        channel.dialedNumber(extension);
        channel.setVariable("SIPDOMAIN", "127.0.0.1");
        channel.start(exchange().dialplan());
        return true;
    }

    private boolean exists(Location place, String caller) {
        return pbx.dialplan()
                .current()
                .exists(
                        place.context(),
                        place.extension(),
                        place.priority(),
                        caller,
                        exchange().scheduler().instant());
    }

    @Override
    public Channel request(CallRequest request) throws CallRefused {
        Phone phone =
                phones.find(request.address())
                        .filter(Phone::isReachable)
                        .orElseThrow(() ->
                                new CallRefused(
                                        HangupCause.SUBSCRIBER_ABSENT.number(),
                                        request.address() + " can't be reached"));
        PhoneCall call =
                new PhoneCall(exchange(), phone, UUID.randomUUID().toString(), PhoneCall.Way.OUT);
        Channel channel =
                new Channel(
                        exchange(),
                        call,
                        new ChannelDraft(
                                nameOf(phone, made.getAndIncrement()),
                                request.channelId().isEmpty()
                                        ? exchange().ids().uniqueId()
                                        : request.channelId(),
                                request.requestor().map(ChannelSnapshot::linkedId).orElse(""),
                                ChannelState.DOWN,
                                new Location(CONTEXT, "s", 1),
                                true,
                                request.requestor().map(ChannelSnapshot::language),
                                "",
                                phone.party()));
        call.belongsTo(channel);
        return channel;
    }

    private Exchange exchange() {
        return pbx.exchange();
    }

    private static String nameOf(Phone phone, int number) {
        return "PJSIP/%s-%08x".formatted(phone.name(), number);
    }

    @Override
    public List<String> addresses() {
        return phones.names();
    }

    @Override
    public DeviceState deviceState(String address) {
        return phones.find(address)
                .map(phone -> phone.isReachable() ? inUse(address) : DeviceState.UNAVAILABLE)
                .orElse(DeviceState.INVALID);
    }

    private DeviceState inUse(String name) {
        Set<ChannelState> states =
                exchange().channels().all().stream()
                        .filter(channel -> channel.driver().device().equals("PJSIP/" + name))
                        .map(channel -> channel.snapshot().state())
                        .collect(Collectors.toSet());
        boolean talks = states.contains(ChannelState.UP) || states.contains(ChannelState.RING);
        if (states.contains(ChannelState.RINGING)) {
            return talks ? DeviceState.RINGINUSE : DeviceState.RINGING;
        }
        if (states.contains(ChannelState.BUSY)) {
            return DeviceState.BUSY;
        }
        return talks ? DeviceState.INUSE : DeviceState.NOT_INUSE;
    }

    @Override
    public boolean transfers() {
        return true;
    }
}
