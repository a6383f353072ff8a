package astrolabe.features.records;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDraft;
import astrolabe.engine.channel.ChannelDriver;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.sound.Sound;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The phones of an office, {@code Phone/1002}: each does what {@link #does} told of it when it is
 * called, and can call itself. The words are ring, answer, talk, busy, congestion and hangup;
 * {@code 5s} waits, {@code forward=1003} sends the call elsewhere, {@code dial=5} presses a key.
 */
final class OfficePhones implements ChannelTechnology {

    private final Pbx pbx;
    private final Map<String, String> scripts = new HashMap<>();

    private OfficePhones(Pbx pbx) {
        this.pbx = pbx;
    }

    static OfficePhones in(Pbx pbx) {
        OfficePhones phones = new OfficePhones(pbx);
        pbx.technologies().catalog().add(List.of(phones));
        return phones;
    }

    /** Connects a phone. */
    OfficePhones does(String number, String script) {
        scripts.put(number, script);
        return this;
    }

    /** The phone of somebody calls an extension of a context. */
    Channel call(PartyId who, String account, Location place) {
        Exchange exchange = pbx.exchange();
        Channel channel =
                new Channel(
                        exchange,
                        new Phone(""),
                        draft(who.number(), "", ChannelState.RING, place, account, who));
        channel.start(exchange.dialplan());
        return channel;
    }

    private ChannelDraft draft(
            String number,
            String linkedId,
            ChannelState state,
            Location place,
            String account,
            PartyId who) {
        var ids = pbx.exchange().ids();
        return new ChannelDraft(
                "Phone/" + number + "-" + ids.nameSuffix(),
                ids.uniqueId(),
                linkedId,
                state,
                place,
                state == ChannelState.DOWN,
                Optional.empty(),
                account,
                who);
    }

    @Override
    public String name() {
        return "Phone";
    }

    @Override
    public String description() {
        return "Phones of an office";
    }

    @Override
    public Channel request(CallRequest request) throws CallRefused {
        String script = scripts.get(request.address());
        if (script == null) {
            throw new CallRefused(HangupCause.SUBSCRIBER_ABSENT.number(), "there is no such phone");
        }
        return new Channel(
                pbx.exchange(),
                new Phone(script),
                draft(
                        request.address(),
                        request.requestor().map(ChannelSnapshot::linkedId).orElse(""),
                        ChannelState.DOWN,
                        new Location("office", "s", 1),
                        "",
                        PartyId.UNKNOWN));
    }

    @Override
    public DeviceState deviceState(String address) {
        return DeviceState.NOT_INUSE;
    }

    private record Phone(String script) implements ChannelDriver {

        @Override
        public void call(Channel channel) {
            Duration at = Duration.ZERO;
            for (String word : script.split(" ")) {
                if (word.matches("\\d+s")) {
                    at = at.plusSeconds(Long.parseLong(word.replace("s", "")));
                } else {
                    var _ = channel.exchange().scheduler().after(at, () -> act(channel, word));
                }
            }
        }

        private static void act(Channel channel, String word) {
            if (word.equals("hangup")) {
                channel.farEndHangup(HangupCause.NORMAL_CLEARING.number());
            } else if (word.equals("talk")) {
                Sound.of(new short[160]).frames().forEach(channel::deliver);
            } else if (word.startsWith("forward=")) {
                channel.deliver(new Frame.Forward(word.substring("forward=".length())));
            } else if (word.startsWith("dial=")) {
                char digit = word.charAt("dial=".length());
                channel.deliver(new Frame.DigitBegin(digit));
                channel.deliver(new Frame.DigitEnd(digit, Duration.ofMillis(80)));
            } else {
                String condition = word.equals("ring") ? "ringing" : word;
                channel.deliver(
                        new Frame.Control(
                                Frame.Condition.valueOf(condition.toUpperCase(Locale.ROOT))));
            }
        }

        @Override
        public String technology() {
            return "Phone";
        }

        @Override
        public String device() {
            return "";
        }

        @Override
        public void answer(Channel channel) {
            // the phone knows
        }

        @Override
        public void write(Channel channel, Frame frame) {
            // nobody listens
        }

        @Override
        public void connectedLine(Channel channel, PartyId party) {
            // it has no display
        }

        @Override
        public void hangup(Channel channel) {
            // it forgets
        }
    }
}
