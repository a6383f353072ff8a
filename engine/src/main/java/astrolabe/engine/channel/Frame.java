package astrolabe.engine.channel;

import astrolabe.engine.event.PartyId;
import java.time.Duration;

/** Something that travels between a channel and its far end. */
public sealed interface Frame extends Signal {

    /** A condition of the call. */
    record Control(Condition condition) implements Frame {}

    record DigitBegin(char digit) implements Frame {}

    record DigitEnd(char digit, Duration length) implements Frame {}

    /** Audio: signed linear samples at 8 kHz. The samples are shared, never changed. */
    final class Voice implements Frame {

        /** Samples of a frame of the usual length, 20 ms. */
        public static final int USUAL = 160;

        private final short[] samples;

        public Voice(short[] samples) {
            this.samples = samples;
        }

        public int length() {
            return samples.length;
        }

        /** How long it sounds. */
        public Duration duration() {
            return Duration.ofNanos(samples.length * 125_000L);
        }

        public short at(int index) {
            return samples[index];
        }
    }

    record Text(String text) implements Frame {}

    /** Hold, with the class of music wished for; empty for the default. */
    record Hold(String musicClass) implements Frame {}

    /** The other side's identity changed. */
    record ConnectedLine(PartyId party) implements Frame {}

    /**
     * The called far end wishes to be called elsewhere instead.
     *
     * @param destination an extension, or {@code Technology/address}
     */
    record Forward(String destination) implements Frame {}

    /** The far end is gone. */
    record Hangup(int cause) implements Frame {}

    /** A condition of the call that carries nothing else. */
    enum Condition {
        RINGING,
        PROGRESS,
        PROCEEDING,
        ANSWER,
        BUSY,
        CONGESTION,
        INCOMPLETE,
        UNHOLD,
        FLASH
    }
}
