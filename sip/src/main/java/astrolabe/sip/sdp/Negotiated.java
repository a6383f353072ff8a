package astrolabe.sip.sdp;

/** What came of a description that was received. */
public sealed interface Negotiated {

    /** There is audio. */
    record Agreed(AudioTerms terms) implements Negotiated {}

    /** There is none that both ends can do; a call without it makes no sense (488). */
    record Refused(String problem) implements Negotiated {}
}
