package astrolabe.media.session;

import astrolabe.media.audio.AudioFormat;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * What both sides agreed upon by signalling.
 *
 * @param rtp where the far end says it listens
 * @param rtcp where it wants reports
 * @param format in which we send
 * @param payloadType of that format, as the far end numbers it
 * @param receives what we may get, by our numbers
 * @param eventSendType by which it knows telephone events, or {@link #NO_EVENTS}
 * @param eventReceiveType by which we know them, or {@link #NO_EVENTS}
 * @param symmetric whether to send to where its packets come from rather than to where it said,
 *     which helps it through address translation
 */
public record Agreement(
        InetSocketAddress rtp,
        InetSocketAddress rtcp,
        AudioFormat format,
        int payloadType,
        Map<Integer, AudioFormat> receives,
        int eventSendType,
        int eventReceiveType,
        boolean symmetric) {

    /** In place of a payload type: the side takes no telephone events. */
    public static final int NO_EVENTS = -1;

    public Agreement {
        receives = Map.copyOf(receives);
    }

    /**
     * One format, the same numbers both ways, reports on the next port.
     *
     * @param eventType or {@link #NO_EVENTS}
     */
    public static Agreement of(
            InetSocketAddress rtp, AudioFormat format, int payloadType, int eventType) {
        return new Agreement(
                rtp,
                next(rtp),
                format,
                payloadType,
                Map.of(payloadType, format),
                eventType,
                eventType,
                true);
    }

    /** The same without looking where packets come from. */
    public Agreement toTheLetter() {
        return new Agreement(
                rtp, rtcp, format, payloadType, receives, eventSendType, eventReceiveType, false);
    }

    /** Where reports go when nothing else was said (RFC 3550, 11). */
    static InetSocketAddress next(InetSocketAddress rtp) {
        int port = Math.min(rtp.getPort() + 1, 65_535);
        return rtp.isUnresolved()
                ? InetSocketAddress.createUnresolved(rtp.getHostString(), port)
                : new InetSocketAddress(rtp.getAddress(), port);
    }
}
