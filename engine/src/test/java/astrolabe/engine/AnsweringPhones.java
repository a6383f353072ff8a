package astrolabe.engine;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDraft;
import astrolabe.engine.channel.ChannelDriver;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Two phones: {@code Phone/bob} rings for a second and answers, {@code Phone/busy} refuses. They
 * can pass their audio to each other by themselves.
 */
final class AnsweringPhones implements ChannelTechnology {

    private final Pbx pbx;

    private AnsweringPhones(Pbx pbx) {
        this.pbx = pbx;
    }

    static void connectTo(Pbx pbx) {
        pbx.technologies().add(new AnsweringPhones(pbx));
    }

    /** Bob's phone calls an extension of context {@code flows}. */
    static Channel call(Pbx pbx, String extension) {
        AnsweringPhones phones = (AnsweringPhones) pbx.technologies().catalog().find("Phone").get();
        Channel channel =
                phones.channel(
                        "bob",
                        pbx.exchange().ids().uniqueId(),
                        "",
                        ChannelState.RING,
                        new Location("flows", extension, 1));
        channel.start(pbx.exchange().dialplan());
        return channel;
    }

    @Override
    public String name() {
        return "Phone";
    }

    @Override
    public String description() {
        return "Phones of a test";
    }

    @Override
    public Channel request(CallRequest request) throws CallRefused {
        return channel(
                request.address(),
                pbx.exchange().ids().uniqueId(),
                request.requestor().map(ChannelSnapshot::linkedId).orElse(""),
                ChannelState.DOWN,
                new Location("flows", "s", 1));
    }

    private Channel channel(
            String phone, String id, String linkedId, ChannelState state, Location place) {
        return new Channel(
                pbx.exchange(),
                new Call(phone, id),
                new ChannelDraft(
                        "Phone/" + phone + "-" + id.substring(id.indexOf('.') + 1),
                        id,
                        linkedId,
                        state,
                        place,
                        state == ChannelState.DOWN,
                        Optional.empty(),
                        "",
                        PartyId.of("1002", "Bob")));
    }

    @Override
    public List<String> addresses() {
        return List.of("bob", "busy");
    }

    @Override
    public DeviceState deviceState(String address) {
        return address.equals("busy") ? DeviceState.BUSY : DeviceState.NOT_INUSE;
    }

    private static final class Call implements ChannelDriver {

        private final String phone;
        private final String id;
        private volatile String code = "";

        Call(String phone, String id) {
            this.phone = phone;
            this.id = id;
        }

        @Override
        public String technology() {
            return "Phone";
        }

        @Override
        public String device() {
            return "Phone/" + phone;
        }

        @Override
        public void call(Channel channel) {
            channel.post(() -> {
                if (phone.equals("busy")) {
                    code = "486";
                    channel.farEndHangup(17);
                } else {
                    channel.deliver(new Frame.Control(Frame.Condition.RINGING));
                    var _ =
                            channel.exchange()
                                    .scheduler()
                                    .after(Duration.ofSeconds(1), () -> pickUp(channel));
                }
            });
        }

        private static void pickUp(Channel channel) {
            channel.deliver(new Frame.Control(Frame.Condition.ANSWER));
        }

        @Override
        public void answer(Channel channel) {
            // it knows
        }

        @Override
        public void write(Channel channel, Frame frame) {
            // it has no ears
        }

        @Override
        public void connectedLine(Channel channel, PartyId party) {
            // it has no display
        }

        /** What a phone says at the end: with the place that was last told of its channel. */
        @Override
        public void hangup(Channel channel) {
            channel.setVariable("QUALITY", "good");
        }

        @Override
        public Optional<String> callId() {
            return Optional.of("call-" + id.substring(id.indexOf('.') + 1));
        }

        @Override
        public boolean bypassesEngine() {
            return true;
        }

        @Override
        public String technologyCause() {
            return code;
        }
    }
}
