package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who is connected with whom, through bridges and Local channels. */
final class Connections {

    private final Pbx pbx;

    Connections(Pbx pbx) {
        this.pbx = pbx;
    }

    /** The channels that can be reached from this one, the nearest first. */
    List<Channel> of(Channel channel) {
        Set<Channel> reached = new LinkedHashSet<>();
        reached.add(channel);
        List<Channel> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (Channel next : neighbours(open.removeFirst())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        reached.remove(channel);
        return List.copyOf(reached);
    }

    /**
     * Who shares a bridge with the channel, and through the Local halves among them, their other
     * halves.
     */
    private List<Channel> neighbours(Channel channel) {
        List<Channel> found = new ArrayList<>();
        channel.seat()
                .flatMap(seat -> pbx.bridges().find(seat.bridgeId()))
                .ifPresent(bridge -> {
                    for (Channel member : bridge.members()) {
                        found.add(member);
                        otherHalf(member).ifPresent(found::add);
                    }
                });
        return found;
    }

    private Optional<Channel> otherHalf(Channel member) {
        return member.driver().detail("peername").flatMap(pbx.exchange().channels()::find);
    }
}
