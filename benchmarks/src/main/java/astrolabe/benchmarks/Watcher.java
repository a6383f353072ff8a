package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Client;
import astrolabe.benchmarks.load.Traffic;

/** Counts packets, and connections lost. */
final class Watcher implements Traffic {

    private long packets;
    private long disconnected;

    long packets() {
        return packets;
    }

    long disconnected() {
        return disconnected;
    }

    @Override
    public void packet(Client client, byte[] bytes, int from, int to) {
        packets++;
    }

    @Override
    public void closed(Client client) {
        disconnected++;
    }
}
