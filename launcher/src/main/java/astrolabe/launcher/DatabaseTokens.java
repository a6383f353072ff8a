package astrolabe.launcher;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.server.token.TokenStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps tokens in the database. */
final class DatabaseTokens implements TokenStore {

    private static final String FAMILY = "manager_token";

    private final AstDb database;

    DatabaseTokens(AstDb database) {
        this.database = database;
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        database.tree(FAMILY).forEach(entry -> texts.put(id(entry.key()), entry.value()));
        return texts;
    }

    /** The last part of {@code /family/key}. */
    private static String id(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public void put(String name, String text) {
        try {
            database.put(FAMILY, name, text);
        } catch (DatabaseFailed e) {
            throw new IllegalStateException("a token cannot be kept", e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            boolean _ = database.del(FAMILY, name);
        } catch (DatabaseFailed e) {
            throw new IllegalStateException("a token cannot be revoked", e);
        }
    }
}
