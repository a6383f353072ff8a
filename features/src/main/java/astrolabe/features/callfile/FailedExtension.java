package astrolabe.features.callfile;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDraft;
import astrolabe.engine.channel.ChannelDriver;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.Originate.Result;
import astrolabe.engine.dial.Originate.ToDialplan;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import java.util.Optional;

/**
 * Runs the extension {@code failed} of a call file's context after each attempt that failed, on a
 * channel that leads nowhere. Thread-safe.
 */
final class FailedExtension {

    private static final String EXTENSION = "failed";
    private static final String NAME = "OutgoingSpoolFailed";

    private final Pbx pbx;

    FailedExtension(Pbx pbx) {
        this.pbx = pbx;
    }

    /** Sets the extension going, if the call was for the dialplan and there is such. */
    void run(CallFile call, int attempt, Result result) {
        if (call.target() instanceof ToDialplan(var target)) {
            Location location = new Location(target.context(), EXTENSION, 1);
            if (exists(location, call.caller().number())) {
                start(channel(call, location), call, attempt, result);
            }
        }
    }

    private boolean exists(Location location, String caller) {
        return pbx.dialplan()
                .current()
                .exists(
                        location.context(),
                        location.extension(),
                        location.priority(),
                        caller,
                        pbx.exchange().scheduler().instant());
    }

    private Channel channel(CallFile call, Location location) {
        Exchange exchange = pbx.exchange();
        return new Channel(
                exchange,
                new Nowhere(),
                new ChannelDraft(
                        NAME,
                        exchange.ids().uniqueId(),
                        "",
                        ChannelState.DOWN,
                        location,
                        false,
                        Optional.empty(),
                        call.account(),
                        PartyId.UNKNOWN));
    }

    private void start(Channel channel, CallFile call, int attempt, Result result) {
        channel.callerQuietly(call.caller());
        channel.setVariable("REASON", Integer.toString(result.reason()));
        call.variablesOf(attempt)
                .forEach(variable -> channel.setVariable(variable.getKey(), variable.getValue()));
        channel.start(pbx.exchange().dialplan());
    }

    /** Nobody is at the other end. */
    private static final class Nowhere implements ChannelDriver {

        @Override
        public String technology() {
            return "Null";
        }

        @Override
        public String device() {
            return NAME;
        }

        @Override
        public void call(Channel channel) throws CallRefused {
            throw new CallRefused(
                    HangupCause.NO_ROUTE_DESTINATION.number(), NAME + " leads nowhere");
        }

        @Override
        public void answer(Channel channel) {}

        @Override
        public void write(Channel channel, Frame frame) {}

        @Override
        public void connectedLine(Channel channel, PartyId party) {}

        @Override
        public void hangup(Channel channel) {}
    }
}
