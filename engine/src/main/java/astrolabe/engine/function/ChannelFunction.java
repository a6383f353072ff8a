package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Places;
import java.util.Locale;
import java.util.Optional;

/** A fact about the call's channel. */
final class ChannelFunction implements DialplanFunction {

    private final Places places;

    ChannelFunction(Places places) {
        this.places = places;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CHANNEL", "func_channel", "A fact about the call's channel.", "item")
                .says(
                        "Can be read: name, uniqueid, linkedid, state, channeltype, context, exten, lastcontext, lastexten, appname, appdata, checkhangup, onhold, audioreadformat, audiowriteformat, audionativeformat, videonativeformat. Can be set as well: language, accountcode, amaflags, musicclass, parkinglot, userfield, callgroup, pickupgroup, namedcallgroup, namedpickupgroup, tonezone, transfercapability, tenantid, hangupsource; dtmf_features, letters of TKHWX that hold as options of every call; after_bridge_goto, where the channel goes on when its call is over; max_forwards, how many more times the call may be dialled on. To be set only: hangup_handler_push, hangup_handler_pop and hangup_handler_wipe. Any other item is looked for in the channel technology.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "CHANNEL");
        return ChannelItems.read(call, arguments.strip())
                .or(() -> call.driver().detail(arguments.strip()))
                .or(() -> ChannelItems.readFormat(arguments.strip()))
                .orElseThrow(() -> new FunctionFailed("CHANNEL has no " + arguments));
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "CHANNEL");
        if (!ChannelItems.write(call, places, arguments.strip().toLowerCase(Locale.ROOT), value)) {
            throw new FunctionFailed("CHANNEL: " + arguments + " can't be set to '" + value + "'");
        }
    }
}
