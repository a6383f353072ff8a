package astrolabe.sip.dialog;

import astrolabe.sip.message.SipRequest;

/** Why a call that was set up, or was being set up by the peer, is over. */
public sealed interface Ending {

    /** The peer said so. */
    record Bye(SipRequest request) implements Ending {}

    /** The peer took its INVITE back before it was answered. */
    record Cancelled() implements Ending {}

    /** The peer did not confirm our answer, or did not refresh the session in time. */
    record Silent() implements Ending {}

    /** What the peer said of audio does not fit. */
    record NoAudio(String problem) implements Ending {}
}
