package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A recorded sound, cut into frames that all who play it share. */
public record Sound(List<Frame.Voice> frames) {

    public Sound {
        frames = List.copyOf(frames);
    }

    /** Cuts samples at 8 kHz into frames; the last one is filled up with silence. */
    public static Sound of(short[] samples) {
        List<Frame.Voice> frames = new ArrayList<>();
        for (int start = 0; start < samples.length; start += Frame.Voice.USUAL) {
            frames.add(
                    new Frame.Voice(Arrays.copyOfRange(samples, start, start + Frame.Voice.USUAL)));
        }
        return new Sound(frames);
    }

    public Duration length() {
        return FrameSource.FRAME.multipliedBy(frames.size());
    }

    /** The sound from its beginning. */
    public FrameSource source() {
        Iterator<Frame.Voice> rest = frames.iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
