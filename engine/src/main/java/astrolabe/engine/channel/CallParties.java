package astrolabe.engine.channel;

import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.Subaddress;

/**
 * Who else takes part in a channel's call besides the parties that events tell of: what the
 * dialplan may read and set. Owner only.
 */
public final class CallParties {

    private static final Attachments.Key<CallParties> KEY =
            new Attachments.Key<>(CallParties.class);

    private PartyId privateCaller = PartyId.UNKNOWN;
    private PartyId privateConnected = PartyId.UNKNOWN;
    private PartyId billed = PartyId.UNKNOWN; // its number is the channel's
    private int dialedPlan;
    private Subaddress dialedSubaddress = Subaddress.NONE;
    private final Redirection redirection = new Redirection();

    private CallParties() {}

    public static CallParties of(Channel channel) {
        return channel.attachments().of(KEY, CallParties::new);
    }

    /** The caller as it is known within the house only. */
    public PartyId privateCaller() {
        return privateCaller;
    }

    public void privateCaller(PartyId party) {
        privateCaller = party;
    }

    /** The connected line as it is known within the house only. */
    public PartyId privateConnected() {
        return privateConnected;
    }

    public void privateConnected(PartyId party) {
        privateConnected = party;
    }

    /** Who pays: the automatic number identification. */
    public PartyId billed(Channel channel) {
        return billed.withNumber(channel.callerAni());
    }

    public void billed(Channel channel, PartyId party) {
        channel.callerAni(party.number());
        billed = party;
    }

    /** The type of number and the numbering plan of the number dialled. */
    public int dialedPlan() {
        return dialedPlan;
    }

    public void dialedPlan(int plan) {
        dialedPlan = plan;
    }

    public Subaddress dialedSubaddress() {
        return dialedSubaddress;
    }

    public void dialedSubaddress(Subaddress address) {
        dialedSubaddress = address;
    }

    /** From whom to whom the call was sent on. */
    public Redirection redirection() {
        return redirection;
    }

    /** The number that the call was sent on from last; empty when it was not. */
    public String redirectedFrom() {
        return redirection.party(Redirection.Role.FROM).number();
    }

    public void redirectedFrom(String number) {
        redirection.party(
                Redirection.Role.FROM, redirection.party(Redirection.Role.FROM).withNumber(number));
    }
}
