package astrolabe.engine.sound;

import astrolabe.engine.channel.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files behind each other, again and again; one that can't be played is passed over. */
final class MusicSource implements FrameSource {

    private static final Logger LOG = LoggerFactory.getLogger(MusicSource.class);

    private final List<Path> files;
    private FrameSource playing = Optional::empty;
    private int following;

    MusicSource(List<Path> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public Optional<Frame.Voice> next() {
        Optional<Frame.Voice> frame = playing.next();
        for (int tried = 0; frame.isEmpty() && tried < files.size(); tried++) {
            playing = open(files.get(following));
            following = (following + 1) % files.size();
            frame = playing.next();
        }
        return frame;
    }

    private static FrameSource open(Path file) {
        try {
            return SoundFiles.load(file).source();
        } catch (SoundRefused e) {
            LOG.warn("Music on hold: {}", e.getMessage());
        } catch (IOException e) {
            LOG.warn("Music on hold: {} can't be read", file, e);
        }
        return Optional::empty;
    }
}
