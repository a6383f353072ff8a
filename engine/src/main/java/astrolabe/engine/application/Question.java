package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.util.Optional;

/** Asks a caller for digits, which # ends. On the channel's strand. */
final class Question {

    /** No number is longer. */
    static final int MOST_DIGITS = 255;

    private final SoundPlayer player;

    Question(SoundPlayer player) {
        this.player = player;
    }

    /**
     * Plays the sounds, joined by {@code &}, until a digit comes, and collects digits.
     *
     * @param most as many digits end it
     * @return nothing when the channel is to stop
     */
    Optional<String> ask(Channel channel, String sounds, int most) {
        DigitReading reading = new DigitReading(channel, most, "#");
        for (String sound : sounds.split("&")) {
            switch (player.play(channel, sound.strip(), channel.language(), _ -> true)) {
                case Playing.Digit(var digit) -> {
                    return reading.take(digit)
                            ? Optional.of(reading.digits())
                            : collect(channel, reading);
                }
                case Playing.Stopped _ -> {
                    return Optional.empty();
                }
                case Playing.Finished _, Playing.Missing _ -> {
                    // on with the next
                }
            }
        }
        return collect(channel, reading);
    }

    private static Optional<String> collect(Channel channel, DigitReading reading) {
        ReadStatus status =
                reading.collect(channel.timeouts().response(), channel.timeouts().digit());
        return status == ReadStatus.HANGUP ? Optional.empty() : Optional.of(reading.digits());
    }
}
