package astrolabe.benchmarks.load;

/** Stamped events as messages of a WebSocket in the subprotocol {@code ami.json}. */
final class MessageStamp implements StampForm {

    private final JsonStamp json = new JsonStamp();
    private int length;

    @Override
    public boolean read(byte[] bytes, int from, int to) {
        int end = WebSocketText.end(bytes, from, to);
        length = end - from;
        return end > 0 && json.read(bytes, WebSocketText.payload(bytes, from), end) == end;
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
        return WebSocketText.end(bytes, from, to);
    }
}
