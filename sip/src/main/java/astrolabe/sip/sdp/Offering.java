package astrolabe.sip.sdp;

import java.util.List;

/**
 * What one end can do and where it receives.
 *
 * @param host an address in figures
 * @param port where audio is received
 * @param codecs the preferred one first; never empty
 * @param keys whether pressed keys travel as packets of their own (RFC 4733)
 * @param packetTime milliseconds of audio in a packet
 */
public record Offering(String host, int port, List<Codec> codecs, boolean keys, int packetTime) {

    public Offering {
        codecs = List.copyOf(codecs);
        if (codecs.isEmpty()) {
            throw new IllegalArgumentException("no codec to offer");
        }
    }
}
