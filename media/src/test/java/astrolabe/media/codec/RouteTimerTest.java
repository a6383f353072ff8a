package astrolabe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.media.audio.AudioFormat;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RouteTimerTest {

    private final Codecs codecs = Codecs.standard();

    @Test
    void whatAMeasureTakesIsDividedByItsSeconds() {
        AtomicLong readings = new AtomicLong();
        RouteTimer timer =
                new RouteTimer(
                        codecs, new SplittableRandom(1), () -> 6_000 * readings.getAndIncrement());
        Route route = codecs.route(AudioFormat.G722, AudioFormat.ULAW).orElseThrow();
        assertThat(timer.timeOfASecond(route, 1)).isEqualTo(Duration.ofNanos(6_000));
        assertThat(timer.timeOfASecond(route, 3)).isEqualTo(Duration.ofNanos(2_000));
    }

    @Test
    void workIsMeasuredByARealClock() {
        RouteTimer timer = new RouteTimer(codecs, new SplittableRandom(1), System::nanoTime);
        Route route = codecs.route(AudioFormat.ULAW, AudioFormat.G722).orElseThrow();
        assertThat(timer.timeOfASecond(route, 1)).isPositive();
    }

    @Test
    void aRouteKnowsTheFormatsOnIt() {
        Route route = codecs.route(AudioFormat.G722, AudioFormat.ULAW).orElseThrow();
        assertThat(route.formats())
                .containsExactly(
                        AudioFormat.G722, AudioFormat.SLIN16, AudioFormat.SLIN, AudioFormat.ULAW);
    }
}
