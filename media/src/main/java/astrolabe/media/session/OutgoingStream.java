package astrolabe.media.session;

import astrolabe.media.rtp.RtpPacket;
import java.util.Optional;

/**
 * The one stream that a session sends, whatever it is made of: our own audio, packets of another
 * session, telephone events. Numbers and timestamps go on without a break when one follows the
 * other. On the session's loop.
 */
final class OutgoingStream {

    private final int ssrc;
    private int sequence; // of the last packet
    private int timestamp; // of the last audio
    private long sentAt; // the last audio
    private int clockRate = 8_000;
    private boolean begun;
    private Origin origin = new Origin.Nothing();
    private int packets;
    private int octets;

    /** What the last audio was. */
    private sealed interface Origin {

        record Nothing() implements Origin {}

        /** Our own, which is to go on at this timestamp. */
        record Own(int next) implements Origin {}

        /**
         * Another session's.
         *
         * <p>Its sequence numbers are counted on across wraps.
         *
         * @param source its SSRC
         * @param first its sequence number at the beginning; earlier ones came too late
         * @param sequenceShift from its numbers to ours
         * @param turn its highest number when the shift changed; up to it the former shift holds
         */
        record Relayed(
                int source,
                long first,
                long highest,
                int sequenceShift,
                int formerShift,
                long turn,
                int theirTimestamp,
                int ourTimestamp)
                implements Origin {

            /** Its sequence number, counted on: that nearest to the highest one. */
            private long place(RtpPacket packet) {
                return highest + (short) (packet.sequence() - highest);
            }
        }
    }

    OutgoingStream(int ssrc, int sequence, int timestamp) {
        this.ssrc = ssrc;
        this.sequence = sequence & 0xFFFF;
        this.timestamp = timestamp;
    }

    int ssrc() {
        return ssrc;
    }

    /** Packets sent. */
    int packets() {
        return packets;
    }

    /** Octets of payload sent. */
    int octets() {
        return octets;
    }

    /** The timestamp of this moment; its clock begins to run when it is first asked for. */
    int timestamp(long nanos) {
        if (!begun) {
            begun = true;
            sentAt = nanos;
        }
        return timestamp + units(nanos - sentAt);
    }

    /** A silence is coming; the next packet of audio is marked as the first one after it. */
    void pause() {
        origin = new Origin.Nothing();
    }

    /** A packet of our own audio, which lasts so many units of the clock. */
    RtpPacket own(int payloadType, byte[] payload, int units, int rate, long nanos) {
        boolean goesOn = origin instanceof Origin.Own;
        clockRate = rate;
        int at = origin instanceof Origin.Own(int next) ? next : timestamp(nanos);
        origin = new Origin.Own(at + units);
        return audio(!goesOn, payloadType, nextSequence(), at, payload, nanos);
    }

    /** Own audio of that length is not sent, and time goes on. */
    void skip(int units) {
        if (origin instanceof Origin.Own(int next)) {
            origin = new Origin.Own(next + units);
        }
    }

    /**
     * Another session's packet as one of ours; nothing when it is older than what we have of that
     * session.
     *
     * @param payload the packet's, or what was made of it
     * @param theirRate units in a second of the packet's timestamps
     */
    Optional<RtpPacket> relay(
            RtpPacket packet,
            int payloadType,
            byte[] payload,
            int theirRate,
            int rate,
            long nanos) {
        boolean first =
                !(origin instanceof Origin.Relayed before && before.source == packet.ssrc());
        Origin.Relayed now =
                !first && origin instanceof Origin.Relayed relayed
                        ? relayed
                        : joined(packet, rate, nanos);
        long place = now.place(packet);
        if (place < now.first) {
            return Optional.empty();
        }
        boolean ahead = place > now.highest;
        boolean former = !first && place <= now.turn;
        int shift = former ? now.formerShift : now.sequenceShift;
        int number = (packet.sequence() + shift) & 0xFFFF;
        int theirs = packet.timestamp() - now.theirTimestamp;
        int at = now.ourTimestamp + (int) ((long) theirs * rate / theirRate);
        origin = ahead ? advanced(now, place) : now;
        if (ahead || first) {
            sequence = number;
        }
        return Optional.of(
                audio(first || packet.marker(), payloadType, number, at, payload, nanos));
    }

    private Origin.Relayed joined(RtpPacket packet, int rate, long nanos) {
        int at = timestamp(nanos);
        clockRate = rate;
        int shift = sequence + 1 - packet.sequence();
        long before = packet.sequence() - 1L;
        return new Origin.Relayed(
                packet.ssrc(),
                packet.sequence(),
                packet.sequence(),
                shift,
                shift,
                before,
                packet.timestamp(),
                at);
    }

    private static Origin.Relayed advanced(Origin.Relayed now, long highest) {
        return new Origin.Relayed(
                now.source,
                now.first,
                highest,
                now.sequenceShift,
                now.formerShift,
                now.turn,
                now.theirTimestamp,
                now.ourTimestamp);
    }

    /** A packet of an event, between those of audio. */
    RtpPacket event(boolean marker, int payloadType, int itsTimestamp, byte[] payload) {
        int number = nextSequence();
        shift(1);
        packets++;
        octets += payload.length;
        return new RtpPacket(marker, payloadType, number, itsTimestamp, ssrc, payload);
    }

    /** Another session's packet is held back, and nobody shall take it for lost. */
    void holdBack(RtpPacket packet) {
        if (origin instanceof Origin.Relayed now
                && now.source == packet.ssrc()
                && now.place(packet) > now.highest) {
            origin = advanced(now, now.place(packet));
            shift(-1);
        }
    }

    /** From the other session's next packet on, its numbers are moved by so many more. */
    private void shift(int more) {
        if (origin instanceof Origin.Relayed now) {
            origin =
                    new Origin.Relayed(
                            now.source,
                            now.first,
                            now.highest,
                            now.sequenceShift + more,
                            now.turn == now.highest ? now.formerShift : now.sequenceShift,
                            now.highest,
                            now.theirTimestamp,
                            now.ourTimestamp);
        }
    }

    private int nextSequence() {
        sequence = (sequence + 1) & 0xFFFF;
        return sequence;
    }

    private RtpPacket audio(
            boolean marker, int payloadType, int number, int at, byte[] payload, long nanos) {
        if (at - timestamp >= 0) {
            timestamp = at;
            sentAt = nanos;
        }
        packets++;
        octets += payload.length;
        return new RtpPacket(marker, payloadType, number, at, ssrc, payload);
    }

    private int units(long nanos) {
        return (int) (nanos * clockRate / 1_000_000_000L);
    }
}
