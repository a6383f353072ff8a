package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.state.DeviceStates;
import java.util.Optional;

/** The state of a device. */
final class DeviceStateFunction implements DialplanFunction {

    private static final String CUSTOM = "Custom:";

    private final DeviceStates devices;

    DeviceStateFunction(DeviceStates devices) {
        this.devices = devices;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("DEVICE_STATE", "func_devstate", "The state of a device.", "device")
                .says(
                        "States are UNKNOWN, NOT_INUSE, INUSE, BUSY, INVALID, UNAVAILABLE, RINGING, RINGINUSE and ONHOLD. That of Custom:name can be set, and is kept.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return devices.state(arguments.strip()).name();
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        String device = arguments.strip();
        if (!device.regionMatches(true, 0, CUSTOM, 0, CUSTOM.length())
                || device.length() == CUSTOM.length()) {
            throw new FunctionFailed(
                    "DEVICE_STATE: only the state of " + CUSTOM + "name can be set");
        }
        DeviceState state = DeviceState.named(value.strip()).orElse(DeviceState.UNKNOWN);
        try {
            devices.setCustom(device.substring(CUSTOM.length()), state);
        } catch (DatabaseFailed e) {
            throw new FunctionFailed("DEVICE_STATE: " + e.getMessage());
        }
    }
}
