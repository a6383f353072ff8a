package astrolabe.engine.sound;

import astrolabe.engine.cel.EventRecorder;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.channel.Undertone;
import astrolabe.engine.event.TestStates;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays sounds to a channel's far end, in time. On the channel's strand. */
public final class SoundPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(SoundPlayer.class);

    private static final TestStates.Place STARTED =
            new TestStates.Place("file.c", "ast_streamfile", 1382);
    private static final TestStates.Place BROKEN =
            new TestStates.Place("file.c", "waitstream_core", 1751);

    private final SoundFiles files;
    private final TestStates states;
    private final EventRecorder log;

    public SoundPlayer(SoundFiles files, TestStates states, EventRecorder log) {
        this.files = files;
        this.states = states;
        this.log = log;
    }

    /** Whether there is a sound of this name in the channel's language, one that can be played. */
    public boolean has(Channel channel, String name) {
        try {
            return files.find(name, channel.language()).isPresent();
        } catch (SoundRefused | IOException e) {
            LOG.debug("{}: {} can't be played", channel.name(), name, e);
            return false;
        }
    }

    /** Plays a sound in the channel's language to its end, whatever is dialled. */
    public Playing play(Channel channel, String name) {
        return play(channel, name, channel.language(), _ -> false);
    }

    /**
     * Plays a sound.
     *
     * @param stops which digits cut it short
     */
    public Playing play(Channel channel, String name, String language, Predicate<Character> stops) {
        Optional<Sound> sound = start(channel, name, language);
        if (sound.isEmpty()) {
            return new Playing.Missing();
        }
        Playing end = play(channel, sound.get().source(), stops);
        ended(channel);
        if (end instanceof Playing.Digit) {
            states.reached("PLAYBACK", BROKEN, "Channel", channel.name(), "Control", "Break");
        }
        return end;
    }

    /**
     * The sound of this name, about to be played with {@link #playUntil} until {@link #ended};
     * nothing when there is none that can be played, which the log says.
     */
    public Optional<Sound> start(Channel channel, String name, String language) {
        Optional<Sound> sound = find(channel, name, language);
        if (sound.isPresent()) {
            states.reached("PLAYBACK", STARTED, "Message", name, "Channel", channel.name());
            log.soundBegan(channel.view(), name, language);
        }
        return sound;
    }

    /** What {@link #start} began is over. */
    public void ended(Channel channel) {
        log.soundEnded(channel.view());
    }

    private Optional<Sound> find(Channel channel, String name, String language) {
        try {
            Optional<Sound> sound = files.find(name, language);
            if (sound.isEmpty()) {
                LOG.warn("{}: File {} does not exist in any format", channel.name(), name);
            }
            return sound;
        } catch (SoundRefused e) {
            LOG.warn("{}: {}", channel.name(), e.getMessage());
        } catch (IOException e) {
            LOG.warn("{}: {} can't be read", channel.name(), name, e);
        }
        return Optional.empty();
    }

    /** Plays audio; what the channel hears otherwise while it waits is silent meanwhile. */
    public Playing play(Channel channel, FrameSource source, Predicate<Character> stops) {
        Optional<Undertone> before = channel.takeUndertone();
        try {
            return playAlone(channel, source, stops);
        } finally {
            before.ifPresent(channel::undertone);
        }
    }

    private static Playing playAlone(
            Channel channel, FrameSource source, Predicate<Character> stops) {
        Signal end =
                hear(
                        channel,
                        source,
                        frame -> frame instanceof Frame.DigitEnd(var digit, _) && stops.test(digit),
                        () -> false);
        return switch (end) {
            case Frame.DigitEnd(var digit, _) -> new Playing.Digit(digit);
            case Signal.Interrupted _ -> new Playing.Stopped();
            default -> new Playing.Finished();
        };
    }

    /**
     * Plays audio to its end, unless the far end sends something that ends it; what the channel
     * hears otherwise is silent meanwhile.
     *
     * @param stops which frames from the far end cut it short; it sees every one
     * @return the frame that cut it short, {@link Signal.Interrupted}, or {@link Signal.TimedOut}
     *     when the audio was heard to its end
     */
    public Signal playUntil(Channel channel, FrameSource source, Predicate<Frame> stops) {
        return playUntil(channel, source, stops, () -> false);
    }

    /**
     * As {@link #playUntil(Channel, FrameSource, Predicate)}.
     *
     * @param called whether something else cuts it short, with {@link Signal.Ready}; looked at on
     *     the channel's strand
     */
    public Signal playUntil(
            Channel channel, FrameSource source, Predicate<Frame> stops, BooleanSupplier called) {
        Optional<Undertone> before = channel.takeUndertone();
        try {
            return hear(channel, source, stops, called);
        } finally {
            before.ifPresent(channel::undertone);
        }
    }

    private static Signal hear(
            Channel channel, FrameSource source, Predicate<Frame> stops, BooleanSupplier called) {
        long due = channel.exchange().scheduler().nanos();
        for (Optional<Frame.Voice> frame = source.next();
                frame.isPresent();
                frame = source.next()) {
            channel.write(frame.get());
            due += FrameSource.FRAME.toNanos();
            Signal meanwhile = waitUntil(channel, due, stops, called);
            if (!(meanwhile instanceof Signal.TimedOut)) {
                return meanwhile;
            }
        }
        return new Signal.TimedOut();
    }

    private static Signal waitUntil(
            Channel channel, long due, Predicate<Frame> stops, BooleanSupplier called) {
        while (true) {
            Signal signal = channel.await(due, called);
            if (!(signal instanceof Frame frame) || stops.test(frame)) {
                return signal;
            }
        }
    }
}
