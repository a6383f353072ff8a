package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PbxEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of the events of any engine in which everything has ended. */
final class Invariants {

    private final Set<String> living = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> bridges = new HashSet<>();
    private final Map<String, String> bridgeOf = new HashMap<>();

    private Invariants() {}

    static void check(List<PbxEvent> events, Pbx pbx) {
        Invariants invariants = new Invariants();
        events.forEach(invariants::see);
        assertThat(invariants.living).as("living channels").isEmpty();
        assertThat(invariants.bridges).as("bridges").isEmpty();
        assertThat(invariants.bridgeOf).as("bridged channels").isEmpty();
        assertThat(pbx.exchange().channels().all()).as("registered channels").isEmpty();
        assertThat(pbx.bridges().all()).as("registered bridges").isEmpty();
    }

    private void see(PbxEvent event) {
        if (event instanceof PbxEvent.OfChannel of && !(event instanceof PbxEvent.ChannelCreated)) {
            assertThat(ended.contains(id(of))).as("said after the end: %s", event).isFalse();
            assertThat(living.contains(id(of))).as("said before the start: %s", event).isTrue();
        }
        switch (event) {
            case PbxEvent.ChannelCreated created ->
                    assertThat(living.add(id(created))).as("made once: %s", event).isTrue();
            case PbxEvent.HungUp hungUp -> {
                assertThat(living.remove(id(hungUp))).as("hung up once: %s", event).isTrue();
                assertThat(bridgeOf.get(id(hungUp))).as("hung up in a bridge").isNull();
                ended.add(id(hungUp));
            }
            case PbxEvent.BridgeCreated(var bridge) -> bridges.add(bridge.id());
            case PbxEvent.BridgeDestroyed(var bridge) ->
                    assertThat(bridges.remove(bridge.id())).as("destroyed once").isTrue();
            case PbxEvent.BridgeEntered entered -> {
                assertThat(bridges.contains(entered.bridge().id())).as("entered a bridge").isTrue();
                assertThat(bridgeOf.put(id(entered), entered.bridge().id()))
                        .as("in two bridges: %s", event)
                        .isNull();
            }
            case PbxEvent.BridgeLeft left ->
                    assertThat(bridgeOf.remove(id(left))).isEqualTo(left.bridge().id());
            default -> {
                // says nothing about who lives where
            }
        }
    }

    private static String id(PbxEvent.OfChannel event) {
        return event.channel().uniqueId();
    }
}
