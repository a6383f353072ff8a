package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Loudness;
import astrolabe.engine.sound.Recording;
import astrolabe.engine.sound.SoundFiles;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.SoundRefused;
import astrolabe.engine.time.Strand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what the caller says. */
final class RecordApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(RecordApplication.class);

    /** What is left of the silence that ended a recording, so that the last word does not clip. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** No name with a number is looked for beyond this. */
    private static final int MOST_NUMBERS = 100_000;

    private final SoundPlayer player;
    private final SoundFiles files;

    RecordApplication(SoundPlayer player, SoundFiles files) {
        this.player = player;
        this.files = files;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Record",
                        "app_record",
                        "Record what the caller says into a file.",
                        "filename.format",
                        "[silence]",
                        "[maxduration]",
                        "[options]")
                .onlyWithSystemRights() // it writes where its name says
                .says(
                        "A relative name is below the directory of sounds. %d in it becomes the first number that no file"
                                + " has; RECORDED_FILE is the name that came of it, without the format. The formats are"
                                + " wav, sln, sln16, ulaw and alaw. So many seconds of silence end it, or so many in"
                                + " all; without them, or with 0, it goes on until the caller presses #. RECORD_STATUS"
                                + " is DTMF, OPERATOR, SILENCE, TIMEOUT, HANGUP, SKIP or ERROR. When the caller hangs"
                                + " up, what was recorded is dropped.")
                .option("a", "Record behind what the file has.")
                .option("k", "Keep what was recorded when the caller hangs up.")
                .option("n", "Record without answering the call.")
                .option("o", "0 ends it as well, with the status OPERATOR.")
                .option("q", "Don't beep.")
                .option("s", "Record nothing of a call that is not answered yet.")
                .option("t", "* ends it instead of #.")
                .option("u", "Keep the silence at the end.")
                .option("x", "No key ends it.")
                .option("y", "Any key ends it.");
    }

    /** How a recording ended. */
    private enum Status {
        DTMF,
        OPERATOR,
        SILENCE,
        TIMEOUT,
        HANGUP,
        SKIP,
        ERROR
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Status status = record(channel, Arguments.of(data));
        channel.setVariable("RECORD_STATUS", status.name());
        return Outcome.unless(channel.isInterrupted());
    }

    private Status record(Channel channel, Arguments arguments) {
        Options options =
                Options.parse(
                        arguments.at(3),
                        "aknoqstuxy",
                        problem -> LOG.warn("{}: Record: {}", channel.name(), problem));
        Optional<Name> name = Name.of(arguments.at(0).strip());
        if (name.isEmpty()) {
            LOG.warn(
                    "{}: Record needs a name with a format, not '{}'",
                    channel.name(),
                    arguments.at(0));
            return Status.ERROR;
        }
        if (channel.state() != ChannelState.UP) {
            if (options.has('s')) {
                return Status.SKIP;
            }
            if (!options.has('n') && !Answering.answer(channel)) {
                return Status.HANGUP;
            }
        }
        try {
            String chosen = numbered(name.get());
            channel.setVariable("RECORDED_FILE", chosen);
            Path file = files.place(chosen + "." + name.get().format());
            try (Recording recording = Recording.into(file, options.has('a'))) {
                return record(channel, recording, arguments, options);
            }
        } catch (SoundRefused e) {
            LOG.warn("{}: Record: {}", channel.name(), e.getMessage());
        } catch (IOException e) {
            LOG.warn("{}: {} can't be recorded", channel.name(), arguments.at(0), e);
        }
        return Status.ERROR;
    }

    /** A file's name in its two parts. */
    private record Name(String name, String format) {

        /** Between the two is a dot, or a colon as in older dialplans. */
        static Optional<Name> of(String text) {
            int dot = text.lastIndexOf('.');
            int cut = dot > text.lastIndexOf('/') ? dot : text.lastIndexOf(':');
            return cut <= 0 || cut == text.length() - 1
                    ? Optional.empty()
                    : Optional.of(new Name(text.substring(0, cut), text.substring(cut + 1)));
        }
    }

    private String numbered(Name name) throws SoundRefused, IOException {
        if (!name.name().contains("%d")) {
            return name.name();
        }
        for (int number = 0; number < MOST_NUMBERS; number++) {
            String candidate = name.name().replace("%d", Integer.toString(number));
            if (!Files.exists(files.place(candidate + "." + name.format()))) {
                return candidate;
            }
        }
        throw new SoundRefused("no number is left for " + name.name());
    }

    private Status record(
            Channel channel, Recording recording, Arguments arguments, Options options)
            throws SoundRefused, IOException {
        if (!options.has('q')) {
            var _ = player.play(channel, "beep", channel.language(), _ -> false);
        }
        Duration silence = Texts.seconds(arguments.at(1));
        Status end = listen(channel, recording, silence, Texts.seconds(arguments.at(2)), options);
        if (end == Status.SILENCE && !options.has('u') && silence.compareTo(REST) > 0) {
            recording.cut(silence.minus(REST));
        }
        if (end == Status.HANGUP && !options.has('k')) {
            recording.discard();
        }
        return end;
    }

    private static Status listen(
            Channel channel, Recording recording, Duration silence, Duration most, Options options)
            throws IOException {
        long end = most.isZero() ? Strand.FOREVER : channel.in(most);
        long quiet = silence.isZero() ? Strand.FOREVER : channel.in(silence);
        while (true) {
            switch (channel.await(Math.min(quiet, end))) {
                case Frame.Voice voice -> {
                    recording.add(voice);
                    if (!silence.isZero() && !Loudness.isSilence(voice)) {
                        quiet = channel.in(silence);
                    }
                }
                case Frame.DigitEnd(var digit, _) -> {
                    Optional<Status> ended = onDigit(digit, options);
                    if (ended.isPresent()) {
                        return ended.get();
                    }
                }
                case Frame _ -> {
                    // nothing to be heard
                }
                case Signal.TimedOut _ -> {
                    return quiet <= end ? Status.SILENCE : Status.TIMEOUT;
                }
                case Signal.Interrupted _, Signal.Ready _ -> {
                    return Status.HANGUP;
                }
            }
        }
    }

    private static Optional<Status> onDigit(char digit, Options options) {
        if (options.has('x')) {
            return Optional.empty();
        }
        if (digit == '0' && options.has('o')) {
            return Optional.of(Status.OPERATOR);
        }
        char terminator = options.has('t') ? '*' : '#';
        return Optional.of(Status.DTMF).filter(_ -> digit == terminator || options.has('y'));
    }
}
