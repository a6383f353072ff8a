package astrolabe.engine.channel;

import astrolabe.engine.event.Location;
import java.util.Optional;

/**
 * What is known of a channel beside its state, its parties and its place. Owner only, unless it
 * says otherwise.
 */
public final class Traits {

    /** A call that was dialled on by so many dialplans, one after the other, goes round. */
    public static final int MOST_FORWARDS = 20;

    private volatile String hangupSource = "";
    private int forwardsLeft = MOST_FORWARDS;
    private boolean onHold;
    private Location before = new Location("", "", 0);
    private Optional<Location> afterBridge = Optional.empty();
    private String callFeatures = "";
    private volatile String namedCallGroups = "";
    private String namedPickupGroups = "";
    private String toneZone = "";
    private String transferCapability = "SPEECH";
    private String tenant = "";
    private volatile String amaFlags = "DOCUMENTATION";
    private String musicClass = "";
    private String parkingLot = "";
    private String userField = "";
    private volatile long callGroup;
    private long pickupGroup;

    /** Who ended the call: a channel's name or a part of the dialplan. Any thread. */
    public String hangupSource() {
        return hangupSource;
    }

    public void hangupSource(String source) {
        hangupSource = source;
    }

    /** How many more times the call may be dialled on. */
    public int forwardsLeft() {
        return forwardsLeft;
    }

    public void forwardsLeft(int number) {
        forwardsLeft = number;
    }

    /** Whether the far end put the call on hold. */
    public boolean isOnHold() {
        return onHold;
    }

    void onHold(boolean held) {
        onHold = held;
    }

    /** The place in the dialplan before the channel came to its present extension. */
    public Location before() {
        return before;
    }

    void before(Location place) {
        before = place;
    }

    /** Where the channel goes on when its bridge is over, taken once. */
    public Optional<Location> takeAfterBridge() {
        Optional<Location> place = afterBridge;
        afterBridge = Optional.empty();
        return place;
    }

    public Optional<Location> afterBridge() {
        return afterBridge;
    }

    public void afterBridge(Location place) {
        afterBridge = Optional.of(place);
    }

    public void staysAfterBridge() {
        afterBridge = Optional.empty();
    }

    /** The option letters of Dial, as for a calling party, that hold in every call. */
    public String callFeatures() {
        return callFeatures;
    }

    public void callFeatures(String letters) {
        callFeatures = letters;
    }

    /** Names joined by commas. Any thread. */
    public String namedCallGroups() {
        return namedCallGroups;
    }

    public void namedCallGroups(String names) {
        namedCallGroups = names;
    }

    /** Names joined by commas. */
    public String namedPickupGroups() {
        return namedPickupGroups;
    }

    public void namedPickupGroups(String names) {
        namedPickupGroups = names;
    }

    /** The country whose tones the channel hears; empty for the usual one. */
    public String toneZone() {
        return toneZone;
    }

    public void toneZone(String country) {
        toneZone = country;
    }

    /** What ISDN is told that the call carries. */
    public String transferCapability() {
        return transferCapability;
    }

    public void transferCapability(String capability) {
        transferCapability = capability;
    }

    /** On whose behalf the call is made where several share an engine. */
    public String tenant() {
        return tenant;
    }

    public void tenant(String id) {
        tenant = id;
    }

    /** What the call is recorded for: OMIT, BILLING or DOCUMENTATION. Any thread. */
    public String amaFlags() {
        return amaFlags;
    }

    public void amaFlags(String flags) {
        amaFlags = flags;
    }

    /** The class of music that is heard where none is asked for; empty for the usual one. */
    public String musicClass() {
        return musicClass;
    }

    public void musicClass(String chosen) {
        musicClass = chosen;
    }

    public String parkingLot() {
        return parkingLot;
    }

    public void parkingLot(String lot) {
        parkingLot = lot;
    }

    /** Whatever the dialplan wants in the call detail record. */
    public String userField() {
        return userField;
    }

    public void userField(String text) {
        userField = text;
    }

    /** The groups it rings in, one bit each. Any thread. */
    public long callGroup() {
        return callGroup;
    }

    public void callGroup(long groups) {
        callGroup = groups;
    }

    /** The groups whose calls it may pick up, one bit each. */
    public long pickupGroup() {
        return pickupGroup;
    }

    public void pickupGroup(long groups) {
        pickupGroup = groups;
    }
}
