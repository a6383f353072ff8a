package astrolabe.engine.bridge;

import astrolabe.engine.channel.Exchange;
import astrolabe.engine.event.PbxEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bridges of an engine, and the ways of bridging it knows. Thread-safe. */
public final class Bridges {

    private static final Logger LOG = LoggerFactory.getLogger(Bridges.class);

    /** Two phones send each other their audio themselves. */
    static final String PAST_THE_ENGINE = "native_rtp";

    /** Any number hear each other. */
    static final String FOR_MANY = "softmix";

    private final Exchange exchange;
    private final ConcurrentSkipListMap<Long, Bridge> bridges = new ConcurrentSkipListMap<>();
    private final Map<String, Bridge> byId = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final List<BridgeTechnology> technologies =
            List.of(
                    BridgeTechnology.of(PAST_THE_ENGINE, BridgeCapability.NATIVE, 90),
                    BridgeTechnology.of("holding_bridge", BridgeCapability.HOLDING, 50),
                    BridgeTechnology.of("simple_bridge", BridgeCapability.ONE_TO_ONE_MIX, 50),
                    BridgeTechnology.of(FOR_MANY, BridgeCapability.MULTI_MIX, 10));

    public Bridges(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Makes an empty bridge for two that ends when one of them leaves; see {@link #make} for when
     * there is none.
     */
    public Optional<Bridge> basic() {
        return make(BridgeKind.BASIC, "", "");
    }

    /**
     * Makes an empty bridge, carried by the technology of the highest priority that can and is not
     * suspended. Nothing, and a line in the log, when there is no such technology.
     */
    public Optional<Bridge> make(BridgeKind kind, String creator, String name) {
        Optional<BridgeTechnology> technology = technologyFor(kind);
        if (technology.isEmpty()) {
            LOG.warn(
                    "No {} bridge can be made: every technology that could carry it is suspended",
                    kind.type());
        }
        return technology.map(chosen -> make(kind, chosen, creator, name));
    }

    private Optional<BridgeTechnology> technologyFor(BridgeKind kind) {
        return technologies.stream()
                .filter(technology -> kind.isCarriedBy(technology) && !technology.isSuspended())
                .max(Comparator.comparingInt(BridgeTechnology::priority));
    }

    private Bridge make(BridgeKind kind, BridgeTechnology technology, String creator, String name) {
        long number = made.getAndIncrement();
        Bridge bridge =
                new Bridge(
                        exchange,
                        this,
                        kind,
                        technology.name(),
                        exchange.ids().bridgeId(),
                        creator,
                        name,
                        number);
        bridges.put(number, bridge);
        byId.put(bridge.id(), bridge);
        exchange.publish(new PbxEvent.BridgeCreated(bridge.snapshot()));
        return bridge;
    }

    boolean remove(Bridge bridge, long number) {
        byId.remove(bridge.id());
        return bridges.remove(number, bridge);
    }

    /** All bridges, oldest first. */
    public Collection<Bridge> all() {
        return List.copyOf(bridges.values());
    }

    public Optional<Bridge> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether two that can do so may be joined past the engine. */
    boolean joinsPastEngine() {
        return technology(PAST_THE_ENGINE).filter(one -> !one.isSuspended()).isPresent();
    }

    public List<BridgeTechnology> technologies() {
        return technologies;
    }

    public Optional<BridgeTechnology> technology(String name) {
        return technologies.stream()
                .filter(technology -> technology.name().equals(name))
                .findFirst();
    }
}
