package astrolabe.media.signal;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells when one begins and ends to talk. Talk begins with the first loud stretch, and ends when
 * all was quiet for a while. Time is counted by the audio itself. Used by one thread at a time.
 */
public final class TalkDetector {

    private final int rate;
    private final int threshold;
    private final long quiet; // samples that end a talk
    private boolean talking;
    private long talk; // samples since the talk began
    private long silence; // samples since it was loud

    /** What changed. */
    public sealed interface Change {

        record Began() implements Change {}

        /**
         * @param length from the first loud stretch to the last one
         */
        record Ended(Duration length) implements Change {}
    }

    /**
     * @param rate samples in a second
     * @param threshold mean distance of samples from zero from which on it is loud
     * @param quiet so long a silence ends a talk
     */
    public TalkDetector(int rate, int threshold, Duration quiet) {
        this.rate = rate;
        this.threshold = threshold;
        this.quiet = quiet.toNanos() * rate / 1_000_000_000L;
    }

    /** Whether one talks. */
    public boolean talking() {
        return talking;
    }

    /** How long it has been quiet. */
    public Duration silence() {
        return duration(silence);
    }

    /** Takes the next stretch, of 20 ms or so. */
    public Optional<Change> hear(short[] samples) {
        boolean loud = AudioLevel.meanDistance(samples) >= threshold;
        silence = loud ? 0 : silence + samples.length;
        talk += samples.length;
        if (loud && !talking) {
            talking = true;
            talk = samples.length;
            return Optional.of(new Change.Began());
        }
        if (talking && !loud && silence >= quiet) {
            talking = false;
            return Optional.of(new Change.Ended(duration(talk - silence)));
        }
        return Optional.empty();
    }

    private Duration duration(long samples) {
        return Duration.ofNanos(samples * 1_000_000_000L / rate);
    }
}
