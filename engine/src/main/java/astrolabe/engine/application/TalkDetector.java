package astrolabe.engine.application;

import astrolabe.engine.channel.Frame;
import astrolabe.engine.sound.Loudness;
import astrolabe.engine.time.Scheduler;
import java.time.Duration;
import java.util.Optional;

/** Notices talk: a noise of some length with silence behind it. On the channel's strand. */
final class TalkDetector {

    private final Scheduler scheduler;
    private final Duration silence;
    private final Duration least;
    private final Duration most;
    private final long end;
    private boolean noisy;
    private long noiseFrom;
    private long noiseTo;
    private Optional<Duration> talk = Optional.empty();

    /**
     * @param silence as much ends a talk
     * @param least a shorter noise is no talk
     * @param most a longer noise is no talk
     * @param time how long it listens
     */
    TalkDetector(
            Scheduler scheduler, Duration silence, Duration least, Duration most, Duration time) {
        this.scheduler = scheduler;
        this.silence = silence;
        this.least = least;
        this.most = most;
        this.end = scheduler.nanos() + time.toNanos();
    }

    /** Takes what the far end sends; returns whether it has talked. */
    boolean hears(Frame frame) {
        long now = scheduler.nanos();
        if (now > end || !(frame instanceof Frame.Voice voice)) {
            return false;
        }
        if (noisy && now - noiseTo >= silence.toNanos()) {
            noisy = false;
            Duration length = Duration.ofNanos(noiseTo - noiseFrom);
            if (length.compareTo(least) >= 0 && length.compareTo(most) <= 0) {
                talk = Optional.of(length);
                return true;
            }
        }
        if (!Loudness.isSilence(voice)) {
            noiseFrom = noisy ? noiseFrom : now;
            noiseTo = now + voice.duration().toNanos();
            noisy = true;
        }
        return false;
    }

    /** How long it talked. */
    Optional<Duration> talk() {
        return talk;
    }
}
