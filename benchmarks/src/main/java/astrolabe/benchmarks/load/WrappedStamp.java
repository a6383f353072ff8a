package astrolabe.benchmarks.load;

/** Stamped events as JSON objects with something around them. */
final class WrappedStamp implements StampForm {

    private final Wrapping wrapping;
    private final JsonStamp json = new JsonStamp();
    private int length;

    WrappedStamp(Wrapping wrapping) {
        this.wrapping = wrapping;
    }

    @Override
    public boolean read(byte[] bytes, int from, int to) {
        int end = wrapping.read(json, bytes, from, to);
        length = end - from;
        return end > 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long number() {
        return json.number();
    }

    @Override
    public long micros() {
        return json.micros();
    }

    @Override
    public long sequence() {
        return json.sequence();
    }

    @Override
    public int end(byte[] bytes, int from, int to) {
        return wrapping.end(bytes, from, to);
    }
}
