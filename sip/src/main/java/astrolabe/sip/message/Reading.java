package astrolabe.sip.message;

import java.util.Optional;

/** What became of reading a message. */
public sealed interface Reading {

    /** A message whose start line and main headers are as they should be. */
    record Whole(SipMessage message) implements Reading {}

    /**
     * It cannot be understood.
     *
     * @param problem what is wrong
     * @param answer what a request that can be answered at all is answered
     */
    record Broken(String problem, Optional<SipResponse> answer) implements Reading {}
}
