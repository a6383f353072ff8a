package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.channel.Undertone;
import astrolabe.engine.dial.CallerIdText;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.ToneRoom;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a caller from outside the dial tone of an inside line. */
final class DisaApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(DisaApplication.class);

    private static final String OPEN = "no-password";
    private static final String USUAL_CONTEXT = "disa";

    /** How long a caller hears that it went wrong. */
    private static final Duration REFUSAL = Duration.ofSeconds(10);

    private final ToneRoom tones;
    private final DialledExtension extensions;

    DisaApplication(ToneRoom tones, DialledExtension extensions) {
        this.tones = tones;
        this.extensions = extensions;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "DISA",
                        "app_disa",
                        "Give a caller from outside the dial tone of an inside line.",
                        "passcode|filename",
                        "[context]",
                        "[cid]",
                        "[mailbox[@context]]",
                        "[options]")
                .says(
                        "The caller hears the dial tone, dials the passcode and #, hears the dial tone again, and dials an"
                                + " extension of the context, disa unless it is given. The passcode no-password asks for none. An"
                                + " absolute file name stands for a file whose lines are passcode, context, cid and"
                                + " mailbox, joined by commas, each with what the arguments have unless it says"
                                + " otherwise. The passcode becomes the account code, cid the caller's. There are no"
                                + " mailboxes here, so the dial tone never stutters. A wrong passcode or extension"
                                + " leads to the congestion tone and the end, an extension to extension i where that"
                                + " exists.")
                .option("n", "Do not answer the call.")
                .option("p", "Only # completes the extension.");
    }

    /** What a passcode opens. */
    private record Entry(String passcode, String context, String callerId) {

        static Entry of(Arguments parts, String context, String callerId) {
            return new Entry(
                    parts.at(0).strip(),
                    parts.has(1) ? parts.at(1).strip() : context,
                    parts.has(2) ? parts.at(2).strip() : callerId);
        }

        boolean isOpen() {
            return passcode.equals(OPEN);
        }
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: DISA needs a passcode or a file of them", channel.name());
            return Outcome.HANGUP;
        }
        Options options =
                Options.parse(
                        arguments.at(4),
                        "np",
                        problem -> LOG.warn("{}: DISA: {}", channel.name(), problem));
        if (!options.has('n') && !Answering.answer(channel)) {
            return Outcome.HANGUP;
        }
        List<Entry> entries = entries(channel, arguments);
        Optional<Entry> entry = entries.stream().filter(Entry::isOpen).findFirst();
        if (entry.isEmpty()) {
            Optional<String> passcode = dialled(channel, Optional.empty());
            entry =
                    entries.stream()
                            .filter(one -> passcode.filter(one.passcode()::equals).isPresent())
                            .findFirst();
            if (entry.isEmpty()) {
                LOG.info("{}: DISA: the passcode was wrong", channel.name());
                return refuse(channel);
            }
        }
        return letIn(channel, entry.get(), options);
    }

    private static List<Entry> entries(Channel channel, Arguments arguments) {
        Entry usual = Entry.of(arguments, USUAL_CONTEXT, "");
        if (!usual.passcode.startsWith("/")) {
            return List.of(usual);
        }
        try {
            return SecretFile.lines(usual.passcode).stream()
                    .map(line -> line.replaceFirst("[#;].*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> Entry.of(Arguments.of(line), usual.context, usual.callerId))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            LOG.warn("{}: passcodes in {} can't be read", channel.name(), usual.passcode, e);
            return List.of();
        }
    }

    private Outcome letIn(Channel channel, Entry entry, Options options) {
        Optional<String> dialled =
                dialled(channel, Optional.of(entry.context).filter(_ -> !options.has('p')));
        if (dialled.isEmpty()) {
            return refuse(channel);
        }
        if (!entry.isOpen()) {
            channel.account(entry.passcode);
        }
        if (!entry.callerId.isEmpty()) {
            channel.caller(CallerIdText.parse(entry.callerId));
        }
        if (extensions.exists(channel, entry.context, dialled.get())) {
            return new Outcome.Jump(new Location(entry.context, dialled.get(), 1));
        }
        if (extensions.exists(channel, entry.context, "i")) {
            channel.setVariable("INVALID_EXTEN", dialled.get());
            return new Outcome.Jump(new Location(entry.context, "i", 1));
        }
        LOG.info("{}: DISA: {} has no {}", channel.name(), entry.context, dialled.get());
        return refuse(channel);
    }

    /**
     * Lets the dial tone sound until a digit comes, and collects digits until # or a pause.
     *
     * @param context where they are complete as well when no longer extension could be meant
     * @return nothing when the caller dialled nothing, or is gone
     */
    private Optional<String> dialled(Channel channel, Optional<String> context) {
        boolean sounds = tones.start(channel, "dial");
        StringBuilder digits = new StringBuilder();
        try {
            while (digits.isEmpty()
                    || context.isEmpty()
                    || extensions.isBeginning(channel, context.get(), digits.toString())) {
                Duration patience =
                        digits.isEmpty()
                                ? channel.timeouts().response()
                                : channel.timeouts().digit();
                Signal signal = DigitCollector.nextDigit(channel, channel.in(patience));
                if (sounds) {
                    Optional<Undertone> _ = channel.takeUndertone();
                    sounds = false;
                }
                if (signal instanceof Signal.Interrupted) {
                    return Optional.empty();
                }
                if (!(signal instanceof Frame.DigitEnd(var digit, _)) || digit == '#') {
                    break;
                }
                digits.append(digit);
            }
        } finally {
            if (sounds) {
                Optional<Undertone> _ = channel.takeUndertone();
            }
        }
        return Optional.of(digits.toString()).filter(text -> !text.isEmpty());
    }

    private Outcome refuse(Channel channel) {
        if (!channel.isInterrupted()) {
            tones.sound(channel, "congestion");
            boolean _ = channel.sleep(REFUSAL);
        }
        return Outcome.HANGUP;
    }
}
