package astrolabe.engine.application;

import astrolabe.conf.ConfigFile;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.speech.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the caller find somebody by name. */
public final class DirectoryApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryApplication.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final int USUAL_LETTERS = 3;
    private static final int MENU = 8;

    private final Function<String, Optional<ConfigFile>> files;
    private final SoundPlayer player;
    private final Steps steps;

    /**
     * @param files finds a configuration file by its name; nothing when it can't be read
     */
    public DirectoryApplication(
            Function<String, Optional<ConfigFile>> files, SoundPlayer player, Steps steps) {
        this.files = files;
        this.player = player;
        this.steps = steps;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Directory",
                        "app_directory",
                        "Find somebody by name with the keypad.",
                        "[vm-context]",
                        "[dial-context]",
                        "[options]")
                .says(
                        "Who has a name in that context of voicemail.conf, default unless it is given, is in the directory,"
                                + " unless hidefromdir=yes is set. The caller spells the beginning of the last name,"
                                + " and takes one of those found with 1, or hears the next with *. The call goes on at"
                                + " the extension of that number in the dial context, which is the other one unless it"
                                + " is given. Instead of a name, 0 leads to extension o and * to a. DIRECTORY_RESULT is"
                                + " SELECTED, OPERATOR, ASSISTANT, TIMEOUT, HANGUP, USEREXIT or FAILED. Names are"
                                + " spelt.")
                .option("a", "Taken, and without effect: mailboxes have no aliases here.")
                .option(
                        "b(n)",
                        "The first name or the last is spelt, so many letters of it, 3 by default.")
                .option("c(filename)", "Another file than voicemail.conf.")
                .option("d", "Taken, and without effect: no phone with a screen is asked.")
                .option("e", "Say the number besides the name.")
                .option("f(n)", "The first name is spelt, so many letters of it.")
                .option("l(n)", "The last name is spelt, so many letters of it.")
                .option("m", "Offer up to eight names at once, each with a key.")
                .option("n", "Don't answer the call.")
                .option("p(n)", "Wait so many milliseconds before the names.")
                .option("s", "Don't go to the extension, but put it into DIRECTORY_EXTEN.");
    }

    /** What the caller wants; digits of what it spelt otherwise. */
    private sealed interface Choice {

        record Entry(DirectoryEntry entry) implements Choice {}

        record Digits(String digits) implements Choice {}

        record Leave(String extension, String result) implements Choice {}

        record Nobody() implements Choice {}

        record Exit() implements Choice {}

        record Stopped() implements Choice {}

        record TimedOut() implements Choice {}
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        Options options =
                Options.parse(
                        arguments.at(2),
                        "abcdeflmnps",
                        problem -> LOG.warn("{}: Directory: {}", channel.name(), problem));
        String context = arguments.has(0) ? arguments.at(0).strip() : "default";
        List<DirectoryEntry> all = entries(channel, context, options);
        if (all.isEmpty()) {
            return ends(channel, "FAILED", Outcome.NEXT);
        }
        if (!options.has('n') && !Answering.answer(channel)) {
            return ends(channel, "HANGUP", Outcome.HANGUP);
        }
        String dial = arguments.has(1) ? arguments.at(1).strip() : context;
        for (int tried = 0; tried < TRIES; tried++) {
            Choice choice = ask(channel, all, options);
            if (!(choice instanceof Choice.Nobody)) {
                return follow(channel, choice, dial, options);
            }
        }
        return ends(channel, "TIMEOUT", Outcome.NEXT);
    }

    private List<DirectoryEntry> entries(Channel channel, String context, Options options) {
        String name =
                options.argument('c').filter(text -> !text.isEmpty()).orElse("voicemail.conf");
        List<DirectoryEntry> all =
                Optional.of(name)
                        .filter(file -> file.indexOf('/') < 0)
                        .flatMap(files)
                        .flatMap(file -> file.section(context))
                        .map(DirectoryEntry::in)
                        .orElse(List.of());
        if (all.isEmpty()) {
            LOG.warn("{}: Directory: nobody is in [{}] of {}", channel.name(), context, name);
        }
        return all;
    }

    private Outcome follow(Channel channel, Choice choice, String dial, Options options) {
        return switch (choice) {
            case Choice.Entry(var entry) -> {
                if (options.has('s')) {
                    channel.setVariable("DIRECTORY_EXTEN", entry.extension());
                    yield ends(channel, "SELECTED", Outcome.NEXT);
                }
                yield leave(channel, new Location(dial, entry.extension(), 1), "SELECTED");
            }
            case Choice.Leave(var extension, var result) ->
                    leave(channel, new Location(channel.context(), extension, 1), result);
            case Choice.Exit _ -> ends(channel, "USEREXIT", Outcome.NEXT);
            case Choice.Stopped _ -> ends(channel, "HANGUP", Outcome.HANGUP);
            case Choice.TimedOut _, Choice.Nobody _, Choice.Digits _ ->
                    ends(channel, "TIMEOUT", Outcome.NEXT);
        };
    }

    private Outcome leave(Channel channel, Location place, String result) {
        if (steps.exists(channel, place)) {
            return ends(channel, result, new Outcome.Jump(place));
        }
        LOG.warn("{}: Directory: there is no {}", channel.name(), place);
        return ends(channel, "FAILED", Outcome.NEXT);
    }

    private static Outcome ends(Channel channel, String result, Outcome outcome) {
        channel.setVariable("DIRECTORY_RESULT", result);
        return channel.isInterrupted() ? Outcome.HANGUP : outcome;
    }

    private Choice ask(Channel channel, List<DirectoryEntry> all, Options options) {
        char by = options.has('b') ? 'b' : options.has('f') ? 'f' : 'l';
        int letters =
                options.argument(by)
                        .filter(text -> text.matches("[1-9]\\d?"))
                        .map(Integer::parseInt)
                        .orElse(USUAL_LETTERS);
        Choice choice = spelt(channel, letters, by);
        if (!(choice instanceof Choice.Digits(var digits))) {
            return choice;
        }
        Duration pause = options.argument('p').map(Texts::milliseconds).orElse(Duration.ZERO);
        if (!channel.sleep(pause)) {
            return new Choice.Stopped();
        }
        List<DirectoryEntry> found =
                all.stream()
                        .filter(entry ->
                                (by != 'f' && entry.lastNameBegins(digits))
                                        || (by != 'l' && entry.firstNameBegins(digits)))
                        .toList();
        if (found.isEmpty()) {
            return said(channel, List.of("dir-nomatch")).orElseGet(Choice.Nobody::new);
        }
        return options.has('m') ? menu(channel, found, options) : list(channel, found, options);
    }

    /** The digits that spell a name. */
    private Choice spelt(Channel channel, int letters, char by) {
        String which =
                switch (by) {
                    case 'b' -> "dir-firstlast";
                    case 'f' -> "dir-first";
                    default -> "dir-last";
                };
        Optional<Character> early =
                key(
                        channel,
                        List.of(
                                "dir-welcome",
                                "dir-pls-enter",
                                "digits/" + letters,
                                which,
                                "dir-usingkeypad"));
        StringBuilder digits = new StringBuilder();
        early.ifPresent(digits::append);
        while (digits.length() < letters) {
            if (digits.toString().equals("0")) {
                return new Choice.Leave("o", "OPERATOR");
            }
            if (digits.toString().equals("*")) {
                return new Choice.Leave("a", "ASSISTANT");
            }
            switch (DigitCollector.nextDigit(channel, channel.in(PATIENCE))) {
                case Frame.DigitEnd(var digit, _) when digit == '#' -> {
                    return digits.isEmpty()
                            ? new Choice.Exit()
                            : new Choice.Digits(digits.toString());
                }
                case Frame.DigitEnd(var digit, _) -> digits.append(digit);
                case Signal.Interrupted _ -> {
                    return new Choice.Stopped();
                }
                default -> {
                    return digits.isEmpty()
                            ? new Choice.TimedOut()
                            : new Choice.Digits(digits.toString());
                }
            }
        }
        return new Choice.Digits(digits.toString());
    }

    /** One after the other: 1 takes it, anything else leads to the next. */
    private Choice list(Channel channel, List<DirectoryEntry> found, Options options) {
        for (DirectoryEntry entry : found) {
            List<String> words = new ArrayList<>(words(entry, options));
            words.add("dir-instr");
            Optional<Character> key = answer(channel, words);
            if (channel.isInterrupted()) {
                return new Choice.Stopped();
            }
            if (key.filter(digit -> digit == '1').isPresent()) {
                return new Choice.Entry(entry);
            }
            if (key.filter(digit -> digit == '#').isPresent()) {
                return new Choice.Exit();
            }
        }
        return said(channel, List.of("dir-nomore")).orElseGet(Choice.Nobody::new);
    }

    /** Eight at a time, each behind its key; 9 leads to the next eight. */
    private Choice menu(Channel channel, List<DirectoryEntry> found, Options options) {
        for (int first = 0; first < found.size(); first += MENU) {
            List<DirectoryEntry> page = found.subList(first, Math.min(found.size(), first + MENU));
            List<String> words = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                words.addAll(words(page.get(i), options));
                words.add("dir-multi" + (i + 1));
            }
            if (first + MENU < found.size()) {
                words.add("dir-multi9");
            }
            Optional<Character> key = answer(channel, words);
            if (channel.isInterrupted()) {
                return new Choice.Stopped();
            }
            int chosen = key.map(digit -> digit - '1').orElse(-1);
            if (chosen >= 0 && chosen < page.size()) {
                return new Choice.Entry(page.get(chosen));
            }
            if (key.filter(digit -> digit == '#').isPresent()) {
                return new Choice.Exit();
            }
        }
        return said(channel, List.of("dir-nomore")).orElseGet(Choice.Nobody::new);
    }

    private static List<String> words(DirectoryEntry entry, Options options) {
        List<String> words =
                new ArrayList<>(Spelling.characters(entry.name(), Spelling.CaseSaid.NONE));
        if (options.has('e')) {
            words.addAll(Spelling.digits(entry.extension()));
        }
        return words;
    }

    /** The key pressed while these are played, or soon after. */
    private Optional<Character> answer(Channel channel, List<String> words) {
        Optional<Character> key = key(channel, words);
        if (key.isPresent() || channel.isInterrupted()) {
            return key;
        }
        return DigitCollector.nextDigit(channel, channel.in(PATIENCE))
                        instanceof Frame.DigitEnd(var digit, _)
                ? Optional.of(digit)
                : Optional.empty();
    }

    private Optional<Character> key(Channel channel, List<String> words) {
        for (String word : words) {
            switch (player.play(channel, word, channel.language(), _ -> true)) {
                case Playing.Digit(var digit) -> {
                    return Optional.of(digit);
                }
                case Playing.Stopped _ -> {
                    return Optional.empty();
                }
                case Playing.Finished _, Playing.Missing _ -> {
                    // on with the next
                }
            }
        }
        return Optional.empty();
    }

    /** Plays these to their end; something when the channel is to stop. */
    private Optional<Choice> said(Channel channel, List<String> words) {
        words.forEach(word -> player.play(channel, word));
        return channel.isInterrupted() ? Optional.of(new Choice.Stopped()) : Optional.empty();
    }
}
