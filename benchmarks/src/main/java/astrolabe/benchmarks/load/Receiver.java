package astrolabe.benchmarks.load;

/** A session that checks that stamped events come complete and in order; of its loop's thread. */
public final class Receiver implements Traffic {

    private final Deliveries deliveries;
    private final StampForm form;
    private long expected;
    private long sequence = -1;

    Receiver(Deliveries deliveries, StampForm form) {
        this.deliveries = deliveries;
        this.form = form;
    }

    /** The number of the event that is to come next. */
    long expected() {
        return expected;
    }

    @Override
    public int known(byte[] bytes, int from, int to) {
        if (!form.read(bytes, from, to)) {
            return 0;
        }
        long number = form.number();
        if (number < expected || isOutOfSequence(form.sequence())) {
            deliveries.disorder();
        } else {
            deliveries.gap(number - expected);
            expected = number + 1;
        }
        deliveries.delivered(form.micros());
        return form.length();
    }

    /** Numbers of the log need not follow each other closely: other events have theirs as well. */
    private boolean isOutOfSequence(long next) {
        boolean late = next >= 0 && next <= sequence;
        sequence = next;
        return late;
    }

    @Override
    public int end(byte[] bytes, int from, int to) {
        return form.end(bytes, from, to);
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
