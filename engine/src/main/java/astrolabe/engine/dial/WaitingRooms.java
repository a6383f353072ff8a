package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeKind;
import astrolabe.engine.bridge.Bridges;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The holding bridges that channels wait in, by name; each lives while somebody is in it. */
final class WaitingRooms {

    private final Bridges bridges;
    private final Map<String, Room> rooms = new HashMap<>(); // guarded by this

    WaitingRooms(Bridges bridges) {
        this.bridges = bridges;
    }

    /**
     * The room of this name, made when needed; to be given back with {@link #leave}. Nothing when
     * there is none and none can be made.
     */
    synchronized Optional<Bridge> enter(String name) {
        Room room = rooms.get(name);
        if (room == null || room.bridge.isOver()) {
            Optional<Bridge> made = bridges.make(BridgeKind.HOLDING, "BridgeWait", name);
            if (made.isEmpty()) {
                return made;
            }
            room = new Room(made.get());
            rooms.put(name, room);
        }
        room.guests++;
        return Optional.of(room.bridge);
    }

    synchronized void leave(String name, Bridge bridge) {
        Room room = rooms.get(name);
        if (room != null && room.bridge.equals(bridge) && --room.guests == 0) {
            rooms.remove(name);
            bridge.destroy();
        }
    }

    private static final class Room {
        private final Bridge bridge;
        private int guests;

        Room(Bridge bridge) {
            this.bridge = bridge;
        }
    }
}
