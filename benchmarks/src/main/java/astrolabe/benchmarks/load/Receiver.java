package astrolabe.benchmarks.load;

/** A session that checks that stamped events come complete and in order; of its loop's thread. */
public final class Receiver implements Traffic {

    private final Deliveries deliveries;
    private long expected;

    Receiver(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The number of the event that is to come next. */
    long expected() {
        return expected;
    }

    @Override
    public int known(byte[] bytes, int from, int to) {
        if (!Stamp.at(bytes, from, to)) {
            return 0;
        }
        long number = Stamp.number(bytes, from);
        if (number < expected) {
            deliveries.disorder();
        } else {
            deliveries.gap(number - expected);
            expected = number + 1;
        }
        deliveries.delivered(Stamp.micros(bytes, from));
        return Stamp.length();
    }

    @Override
    public void packet(Client client, byte[] bytes, int from, int to) {
        deliveries.other();
    }

    @Override
    public void startOfRead() {
        var _ = deliveries.micros();
    }

    @Override
    public void closed(Client client) {
        deliveries.cutOff();
    }
}
