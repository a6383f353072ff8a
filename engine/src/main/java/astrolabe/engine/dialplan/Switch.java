package astrolabe.engine.dialplan;

/**
 * A dialplan kept elsewhere: who to ask and what to tell them; an evaluated one has its variables
 * replaced at each call.
 */
public record Switch(String name, String data, boolean evaluated, Origin origin) {

    /** {@code Name/data}. */
    public String text() {
        return data.isEmpty() ? name : name + "/" + data;
    }

    /** Whether anything serves it here. */
    public boolean isAvailable() {
        return name.equalsIgnoreCase(Loopback.NAME);
    }
}
