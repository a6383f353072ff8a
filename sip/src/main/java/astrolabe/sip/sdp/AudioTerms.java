package astrolabe.sip.sdp;

import java.util.List;
import java.util.Optional;

/**
 * What both ends agreed on for the audio of a call.
 *
 * @param host where the other end receives, an address or a name
 * @param payloads what may be sent to it, the one to use first; each number as the other end has it
 * @param received what it may send us, each number as we have it
 * @param keys the payload that carries pressed keys to it, where there is one
 * @param direction which ways audio flows, seen from us
 * @param isHeld whether the other end put us on hold
 * @param packetTime milliseconds of audio in a packet, as the other end wishes; 0 when it says none
 */
public record AudioTerms(
        String host,
        int port,
        List<Payload> payloads,
        List<Payload> received,
        Optional<Payload> keys,
        Direction direction,
        boolean isHeld,
        int packetTime) {

    public AudioTerms {
        payloads = List.copyOf(payloads);
        received = List.copyOf(received);
    }

    /** What is sent. */
    public Payload sent() {
        return payloads.getFirst();
    }
}
