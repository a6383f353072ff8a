package astrolabe.engine.state;

/** Whether a person is to be reached, in a word of the list, and more about it in own words. */
public record Presence(PresenceStatus status, String subtype, String message) {

    public static final Presence NOT_SET = new Presence(PresenceStatus.NOT_SET, "", "");
}
