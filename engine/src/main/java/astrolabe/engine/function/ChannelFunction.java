package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** A fact about the call's channel. */
final class ChannelFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CHANNEL", "func_channel", "A fact about the call's channel.", "item")
                .says(
                        "Can be read: name, uniqueid, linkedid, state, channeltype, context, exten, appname, appdata, checkhangup. Can be set as well: language, accountcode, amaflags, musicclass, parkinglot, userfield, callgroup, pickupgroup. To be set only: hangup_handler_push, hangup_handler_pop and hangup_handler_wipe. Any other item is looked for in the channel technology.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "CHANNEL");
        return ChannelItems.read(call, arguments.strip())
                .or(() -> call.driver().detail(arguments.strip()))
                .orElseThrow(() -> new FunctionFailed("CHANNEL has no " + arguments));
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "CHANNEL");
        if (!ChannelItems.write(call, arguments.strip().toLowerCase(Locale.ROOT), value)) {
            throw new FunctionFailed("CHANNEL: " + arguments + " can't be set to '" + value + "'");
        }
    }
}
