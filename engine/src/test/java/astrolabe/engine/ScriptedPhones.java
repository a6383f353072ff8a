package astrolabe.engine;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Phones that do what their address says: {@code Desk/ring+w2000+answer+w500+d1+hangup}. The words
 * are ring, progress, proceeding, answer, busy, congestion, hangup; {@code w} waits so many
 * milliseconds, {@code d} dials a digit, {@code forward=} sends the call elsewhere, {@code name=}
 * tells who answers. They note what they hear.
 */
final class ScriptedPhones implements ChannelTechnology {

    /** What a phone heard. */
    record Heard(Channel channel, Frame frame) {}

    private final TestPbx pbx;
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<Channel> called = Collections.synchronizedList(new ArrayList<>());

    private ScriptedPhones(TestPbx pbx) {
        this.pbx = pbx;
    }

    static ScriptedPhones in(TestPbx pbx) {
        ScriptedPhones phones = new ScriptedPhones(pbx);
        pbx.pbx().technologies().catalog().add(List.of(phones));
        return phones;
    }

    /** Every channel that was asked for, in order. */
    List<Channel> called() {
        return List.copyOf(called);
    }

    List<Frame> heard() {
        return heard.stream().map(Heard::frame).toList();
    }

    @Override
    public String name() {
        return "Desk";
    }

    @Override
    public String description() {
        return "Phones that follow a script";
    }

    @Override
    public Channel request(CallRequest request) {
        var exchange = pbx.pbx().exchange();
        Channel channel =
                new Channel(
                        exchange,
                        new Phone(request.address()),
                        new ChannelDraft(
                                "Desk/" + exchange.ids().nameSuffix(),
                                exchange.ids().uniqueId(),
                                request.requestor().map(ChannelSnapshot::linkedId).orElse(""),
                                ChannelState.DOWN,
                                new Location("flows", "s", 1),
                                true,
                                Optional.empty(),
                                "",
                                PartyId.UNKNOWN));
        called.add(channel);
        return channel;
    }

    @Override
    public DeviceState deviceState(String address) {
        return DeviceState.NOT_INUSE;
    }

    private final class Phone implements ChannelDriver {

        private final String script;

        Phone(String script) {
            this.script = script;
        }

        @Override
        public void call(Channel channel) {
            Duration at = Duration.ZERO;
            for (String word : script.split("\\+")) {
                if (word.matches("w\\d+")) {
                    at = at.plusMillis(Long.parseLong(word.substring(1)));
                } else {
                    var _ = channel.exchange().scheduler().after(at, () -> act(channel, word));
                }
            }
        }

        private void act(Channel channel, String word) {
            if (word.equals("hangup")) {
                channel.farEndHangup(16);
            } else if (word.startsWith("forward=")) {
                channel.deliver(new Frame.Forward(word.substring("forward=".length())));
            } else if (word.startsWith("name=")) {
                channel.deliver(
                        new Frame.ConnectedLine(PartyId.of("", word.substring("name=".length()))));
            } else if (word.matches("d[0-9*#]")) {
                channel.deliver(new Frame.DigitBegin(word.charAt(1)));
                channel.deliver(new Frame.DigitEnd(word.charAt(1), Duration.ofMillis(80)));
            } else {
                String condition =
                        word.equals("ring") ? "RINGING" : word.toUpperCase(java.util.Locale.ROOT);
                channel.deliver(new Frame.Control(Frame.Condition.valueOf(condition)));
            }
        }

        @Override
        public String technology() {
            return "Desk";
        }

        @Override
        public String device() {
            return "";
        }

        @Override
        public void answer(Channel channel) {
            // it was called
        }

        @Override
        public void write(Channel channel, Frame frame) {
            heard.add(new Heard(channel, frame));
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
