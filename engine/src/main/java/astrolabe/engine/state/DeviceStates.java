package astrolabe.engine.state;

import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Catalog;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The states of devices. A device is asked each time; what it said last is kept, so that everybody
 * is told of changes only. Thread-safe; changes are handled in order, on the strand of the states.
 */
public final class DeviceStates {

    private static final String CUSTOM = "Custom";

    private final Exchange exchange;
    private final Catalog<ChannelTechnology> technologies;
    private final CustomStates custom;
    private final TaskLine changes;
    private final Catalog<Provider> providers = new Catalog<>(Provider::prefix);
    private final List<BiConsumer<String, DeviceState>> watchers = new CopyOnWriteArrayList<>();
    private final SortedMap<String, DeviceState> known = new ConcurrentSkipListMap<>();

    public DeviceStates(
            Exchange exchange,
            Catalog<ChannelTechnology> technologies,
            AstDb database,
            TaskLine changes) {
        this.exchange = exchange;
        this.technologies = technologies;
        this.custom = new CustomStates(database);
        this.changes = changes;
        provide(CUSTOM, custom::state);
        exchange.watchDevices(this::changed);
    }

    /**
     * Adds devices that are no phones, written {@code prefix:name}.
     *
     * @param state gives the state of a name; {@link DeviceState#INVALID} when there is no such
     */
    public void provide(String prefix, Function<String, DeviceState> state) {
        providers.add(List.of(new Provider(prefix, state)));
    }

    /** Has somebody told of each change, in order, on the strand of the changes. */
    public void watch(BiConsumer<String, DeviceState> watcher) {
        watchers.add(watcher);
    }

    /** The state of {@code Tech/address} or {@code prefix:name} now. */
    public DeviceState state(String device) {
        int slash = device.indexOf('/');
        int colon = device.indexOf(':');
        if (colon > 0 && (slash < 0 || colon < slash)) {
            return providers
                    .find(device.substring(0, colon))
                    .map(provider -> provider.state.apply(device.substring(colon + 1)))
                    .orElse(DeviceState.INVALID);
        }
        return slash < 0
                ? DeviceState.INVALID
                : technologies
                        .find(device.substring(0, slash))
                        .map(technology -> technology.deviceState(device.substring(slash + 1)))
                        .map(state -> state == DeviceState.UNKNOWN ? ofChannels(device) : state)
                        .orElse(DeviceState.INVALID);
    }

    /** A technology that can't tell knows its channels all the same. */
    private DeviceState ofChannels(String device) {
        List<ChannelState> states =
                exchange.channels().all().stream()
                        .filter(channel -> channel.driver().device().equals(device))
                        .map(channel -> channel.snapshot().state())
                        .toList();
        if (states.isEmpty()) {
            return DeviceState.UNKNOWN;
        }
        return states.contains(ChannelState.RINGING) ? DeviceState.RINGING : DeviceState.INUSE;
    }

    /** Has a device asked that may have changed; never blocks. */
    public void changed(String device) {
        if (isKept(device)) {
            changes.add(() -> look(device, state(device)));
        } else {
            // A device that comes and goes with its call may be gone when its turn comes.
            DeviceState now = state(device);
            changes.add(() -> look(device, now));
        }
    }

    private void look(String device, DeviceState now) {
        if (isKept(device) && now == known.put(device, now)) {
            return;
        }
        watchers.forEach(watcher -> watcher.accept(device, now));
        exchange.publish(new PbxEvent.DeviceStateChanged(device, now));
    }

    /** Devices that come and go with their calls are not kept: each word of them is news. */
    private boolean isKept(String device) {
        int slash = device.indexOf('/');
        int colon = device.indexOf(':');
        if (colon > 0 && (slash < 0 || colon < slash)) {
            return true;
        }
        return slash > 0
                && technologies
                        .find(device.substring(0, slash))
                        .filter(ChannelTechnology::hasLastingDevices)
                        .isPresent();
    }

    /** What the devices said last, by name. */
    public SortedMap<String, DeviceState> known() {
        return new TreeMap<>(known);
    }

    /** Sets the state of {@code Custom:name}, for good. */
    public void setCustom(String name, DeviceState state) throws DatabaseFailed {
        custom.set(name, state);
        changed(CUSTOM + ":" + name);
    }

    /** The custom devices' states by name, without prefix. */
    public Map<String, DeviceState> custom() {
        return custom.all();
    }

    /** Tells of the custom devices, which were set in an earlier life, and of all phones. */
    public void boot() {
        changes.add(() -> {
            custom.all().keySet().forEach(name -> lookAt(CUSTOM + ":" + name));
            technologies.all().forEach(this::lookAtAll);
        });
    }

    private void lookAtAll(ChannelTechnology technology) {
        technology.addresses().forEach(address -> lookAt(technology.name() + "/" + address));
    }

    private void lookAt(String device) {
        look(device, state(device));
    }

    private record Provider(String prefix, Function<String, DeviceState> state) {}
}
