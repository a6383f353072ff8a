package astrolabe.features.callfile;

import astrolabe.conf.Nearest;
import astrolabe.conf.Problem;
import astrolabe.conf.Truth;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.features.callfile.Reading.Disposal;
import astrolabe.managerpbx.action.CallerIdText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a call file's lines into a wish. What is wrong becomes a problem with its line, and the
 * line counts as not written. Confined to one thread; for one file.
 */
final class CallFileParser {

    private static final List<String> KEYS =
            List.of(
                    "Channel",
                    "CallerID",
                    "WaitTime",
                    "MaxRetries",
                    "RetryTime",
                    "Account",
                    "Context",
                    "Extension",
                    "Priority",
                    "Application",
                    "Data",
                    "Setvar",
                    "Set",
                    "Codecs",
                    "AlwaysDelete",
                    "Archive",
                    "Early_Media");

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?\\d{1,9})(?!\\d).*", Pattern.DOTALL);
    private static final String DEFAULT_CONTEXT = "default";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Map.Entry<String, String>> variables = new ArrayList<>();
    private int line;
    private History history = History.NONE;
    private String technology = "";
    private String address = "";
    private PartyId caller = PartyId.UNKNOWN;
    private int waitTime = 45;
    private int maxRetries;
    private int retryTime = 300;
    private String account = "";
    private String context = "";
    private String extension = "";
    private int priority = 1;
    private String application = "";
    private String data = "";
    private boolean alwaysDelete = true;
    private boolean archive;
    private boolean earlyMedia;

    /**
     * @param file the name to complain under
     */
    CallFileParser(String file) {
        this.file = file;
    }

    /** Takes the next line, as it stands in the file. */
    void line(String text) {
        line++;
        String content = CallFileLine.content(text);
        if (content.isEmpty()) {
            return;
        }
        int colon = content.indexOf(':');
        if (colon < 0) {
            warn("no colon in \"" + printable(content) + "\"");
            return;
        }
        setting(content.substring(0, colon).strip(), content.substring(colon + 1).strip());
    }

    /** Takes note of a line too long to be kept. */
    void longLine(int limit) {
        line++;
        warn("longer than " + limit + " bytes, ignored");
    }

    /** Takes note of a file too long to be read on. */
    void longFile(int limit) {
        line++;
        warn("the file is longer than " + limit + " bytes, the rest is ignored");
    }

    private void setting(String key, String value) {
        switch (key.toLowerCase(Locale.ROOT)) {
            case "channel" -> channel(value);
            case "callerid" -> caller = CallerIdText.parse(value);
            case "waittime" -> waitTime = number(key, value, 1, waitTime);
            case "maxretries" -> maxRetries = number(key, value, 0, maxRetries);
            case "retrytime" -> retryTime = number(key, value, 1, retryTime);
            case "account" -> account = value;
            case "context" -> context = value;
            case "extension" -> extension = value;
            case "priority" -> priority = number(key, value, 1, priority);
            case "application" -> application = value;
            case "data" -> data = value;
            case "setvar", "set" -> variable(key, value);
            case "codecs" -> {
                // what is spoken on a line is agreed upon by its two ends
            }
            case "alwaysdelete" -> alwaysDelete = truth(key, value, alwaysDelete);
            case "archive" -> archive = truth(key, value, archive);
            case "early_media" -> earlyMedia = truth(key, value, earlyMedia);
            case "retry" -> history = history.ended();
            default ->
                    Mark.of(key)
                            .ifPresentOrElse(
                                    mark -> mark(mark, value),
                                    () ->
                                            warn(
                                                    "unknown key \""
                                                            + printable(key)
                                                            + "\""
                                                            + Nearest.hint(key, KEYS)));
        }
    }

    private void mark(Mark mark, String value) {
        switch (mark) {
            case START_RETRY -> {
                if (Mark.isWhole(value)) {
                    history = history.begun();
                }
            }
            case END_RETRY, ABORT_RETRY -> history = history.ended();
            case DELAYED_RETRY -> {
                // it was looked at and left alone
            }
            case STATUS -> history = history.withStatus();
        }
    }

    private void channel(String value) {
        int slash = value.indexOf('/');
        if (slash < 1 || slash == value.length() - 1) {
            warn("Channel should be Technology/Address, not \"" + printable(value) + "\"");
            return;
        }
        technology = value.substring(0, slash);
        address = value.substring(slash + 1);
    }

    private void variable(String key, String value) {
        int equals = value.indexOf('=');
        if (equals < 1) {
            warn(key + " should be NAME=VALUE, not \"" + printable(value) + "\"");
            return;
        }
        variables.add(Map.entry(value.substring(0, equals), value.substring(equals + 1)));
    }

    private int number(String key, String value, int least, int otherwise) {
        Matcher matcher = NUMBER.matcher(value);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) >= least) {
            return Integer.parseInt(matcher.group(1));
        }
        warn(
                "%s should be a number of at least %d, not \"%s\"; using %d"
                        .formatted(key, least, printable(value), otherwise));
        return otherwise;
    }

    private boolean truth(String key, String value, boolean otherwise) {
        return Truth.of(value)
                .orElseGet(() -> {
                    warn(
                            "%s should be yes or no, not \"%s\"; using %s"
                                    .formatted(key, printable(value), otherwise ? "yes" : "no"));
                    return otherwise;
                });
    }

    /**
     * What all the lines come to.
     *
     * @param lastLineEnds whether the last line has its end
     */
    Reading finish(boolean lastLineEnds) {
        Disposal disposal = new Disposal(archive, alwaysDelete);
        if (technology.isEmpty()) {
            complain("no Channel to call");
            return new Reading.Malformed(history, disposal, List.copyOf(problems));
        }
        if (application.isEmpty() && extension.isEmpty()) {
            complain("neither Extension nor Application, so an answered call could do nothing");
            return new Reading.Malformed(history, disposal, List.copyOf(problems));
        }
        return new Reading.Wish(wish(), history, disposal, List.copyOf(problems), !lastLineEnds);
    }

    private CallFile wish() {
        return new CallFile(
                technology,
                address,
                caller,
                Duration.ofSeconds(waitTime),
                maxRetries,
                Duration.ofSeconds(retryTime),
                account,
                target(),
                variables,
                earlyMedia);
    }

    private Originate.Target target() {
        if (!application.isEmpty()) {
            return new Originate.ToApplication(application, data);
        }
        String where = context.isEmpty() ? DEFAULT_CONTEXT : context;
        return new Originate.ToDialplan(new Location(where, extension, priority));
    }

    private void warn(String text) {
        problems.add(Problem.warning(file, line, text));
    }

    /** Of the file as a whole. */
    private void complain(String text) {
        problems.add(Problem.error(file, 0, text));
    }

    /** Text of a stranger, fit for a log: one line, not long. */
    private static String printable(String text) {
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
