package astrolabe.benchmarks.load;

/** Events as messages of a WebSocket in the subprotocol {@code ami.json}. */
final class MessageWrapping implements Wrapping {

    @Override
    public int read(JsonStamp json, byte[] bytes, int from, int to) {
        int end = WebSocketText.end(bytes, from, to);
        boolean isWhole =
                end > 0 && json.read(bytes, WebSocketText.payload(bytes, from), end) == end;
        return isWhole ? end : -1;
    }

    @Override
    public int end(byte[] bytes, int from, int to) {
        return WebSocketText.end(bytes, from, to);
    }
}
