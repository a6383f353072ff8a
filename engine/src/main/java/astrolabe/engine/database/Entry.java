package astrolabe.engine.database;

/**
 * One value of the database.
 *
 * @param key with its family, {@code /family/key}
 */
public record Entry(String key, String value) {}
