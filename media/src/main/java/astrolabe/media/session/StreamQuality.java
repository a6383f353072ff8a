package astrolabe.media.session;

import java.time.Duration;

/**
 * How well a stream is heard.
 *
 * @param received packets that came
 * @param lost packets that did not; less than none when some came twice
 * @param jitter the mean unevenness of their coming
 */
public record StreamQuality(long received, int lost, Duration jitter) {}
