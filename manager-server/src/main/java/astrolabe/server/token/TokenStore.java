package astrolabe.server.token;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where tokens are kept across restarts: texts by short names. Any thread. */
public interface TokenStore {

    Map<String, String> all();

    /**
     * Keeps a text; when this returns it is safe.
     *
     * @throws IllegalStateException when it cannot be kept
     */
    void put(String name, String text);

    /**
     * Forgets a text.
     *
     * @throws IllegalStateException when that cannot be kept
     */
    void remove(String name);

    /** Keeps them as long as the process lives. */
    static TokenStore inMemory() {
        Map<String, String> texts = new ConcurrentHashMap<>();
        return new TokenStore() {
            @Override
            public Map<String, String> all() {
                return Map.copyOf(texts);
            }

            @Override
            public void put(String name, String text) {
                texts.put(name, text);
            }

            @Override
            public void remove(String name) {
                texts.remove(name);
            }
        };
    }
}
