package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import java.util.List;

/** Converts one stream from one format to another. Used by one thread at a time. */
public final class Translator {

    private final AudioFormat from;
    private final AudioFormat to;
    private final List<Stage> stages;

    Translator(AudioFormat from, AudioFormat to, List<Stage> stages) {
        this.from = from;
        this.to = to;
        this.stages = stages;
    }

    public AudioFormat from() {
        return from;
    }

    public AudioFormat to() {
        return to;
    }

    /**
     * The frame in the other format. It can be shorter or longer by what waits for a whole block.
     *
     * @throws IllegalArgumentException when the frame is of another format
     */
    public AudioFrame translate(AudioFrame frame) {
        if (!frame.format().equals(from)) {
            throw new IllegalArgumentException(
                    "a frame of %s came where %s was agreed".formatted(frame.format(), from));
        }
        AudioFrame result = frame;
        for (Stage stage : stages) {
            result = stage.convert(result);
        }
        return result;
    }
}
