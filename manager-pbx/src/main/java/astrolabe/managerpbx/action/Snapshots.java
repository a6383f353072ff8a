package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The living channels as lists show them. */
final class Snapshots {

    private Snapshots() {}

    static List<ChannelSnapshot> newestFirst(Pbx pbx) {
        List<ChannelSnapshot> snapshots = new ArrayList<>();
        for (Channel channel : pbx.exchange().channels().all()) {
            snapshots.add(channel.snapshot());
        }
        Collections.reverse(snapshots);
        return snapshots;
    }

    static Duration age(Pbx pbx, ChannelSnapshot channel) {
        return Duration.between(channel.created(), pbx.exchange().scheduler().instant());
    }
}
