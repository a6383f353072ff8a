package astrolabe.engine.channel;

import astrolabe.engine.event.DeviceState;
import java.util.List;

/**
 * A way to reach somebody, by the name in front of the slash: {@code Local}, {@code PJSIP}.
 * Thread-safe.
 */
public interface ChannelTechnology {

    String name();

    String description();

    /**
     * Makes the channel of an outgoing call, not yet called.
     *
     * @throws CallRefused when the address can't be reached; nothing was made then
     */
    Channel request(CallRequest request) throws CallRefused;

    /**
     * The state of the device with this address; {@link DeviceState#INVALID} when there is no such.
     */
    DeviceState deviceState(String address);

    /** The addresses of the devices that it knows without a call. */
    default List<String> addresses() {
        return List.of();
    }

    /**
     * Whether its devices are there without a call. The state of one that is not is told at each
     * occasion, even when it is the same as before, and listed nowhere.
     */
    default boolean hasLastingDevices() {
        return true;
    }

    /** Whether its far end can be told to call somebody else instead. */
    default boolean transfers() {
        return false;
    }
}
