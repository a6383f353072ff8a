package astrolabe.engine.channel;

/** What a far end says to the wish that it calls somebody else instead. */
public sealed interface FarTransfer {

    /** It does so. */
    record Accepted() implements FarTransfer {}

    /**
     * It does not.
     *
     * @param code the technology's own answer, for example of SIP; 0 where there is none
     */
    record Refused(int code) implements FarTransfer {}
}
