package astrolabe.benchmarks.load;

/** Traffic of a client that speaks first, and whose packets are HTTP responses. */
public interface WebTraffic extends Traffic {

    @Override
    default boolean awaitsBanner() {
        return false;
    }

    @Override
    default int end(byte[] bytes, int from, int to) {
        return HttpText.end(bytes, from, to);
    }
}
