package astrolabe.engine.cdr;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;

/**
 * What the {@code [general]} section of {@code cdr.conf} says of how records are made.
 *
 * @param enabled whether records are made at all
 * @param unanswered whether calls that nobody answered and that dialled nobody get a record too
 * @param congestion whether congestion is told apart from failure
 * @param cancel whether a caller who gave up is told apart from one whom nobody answered
 * @param endBeforeHangupCode whether a record is over when hangup code begins
 * @param initiatedSeconds whether a second that was begun is billed
 * @param byDefault whether a channel has records unless the dialplan says otherwise
 * @param ignoresBridging whether joining and leaving bridges begins and ends no records
 * @param ignoresDialling whether dialling begins and ends no records
 */
public record CdrOptions(
        boolean enabled,
        boolean unanswered,
        boolean congestion,
        boolean cancel,
        boolean endBeforeHangupCode,
        boolean initiatedSeconds,
        boolean byDefault,
        boolean ignoresBridging,
        boolean ignoresDialling) {

    public static final CdrOptions DEFAULTS =
            new CdrOptions(true, false, false, false, true, false, true, false, false);

    /** No records. */
    public static final CdrOptions OFF =
            new CdrOptions(false, false, false, false, true, false, true, false, false);

    /** The section's own settings; those about delivery are left to who delivers. */
    public static CdrOptions from(Section general, Problems problems) {
        SectionReader reader = new SectionReader(general, problems);
        CdrOptions options =
                new CdrOptions(
                        reader.bool("enable", DEFAULTS.enabled),
                        reader.bool("unanswered", DEFAULTS.unanswered),
                        reader.bool("congestion", DEFAULTS.congestion),
                        reader.bool("canceldispositionenabled", DEFAULTS.cancel),
                        reader.bool("endbeforehexten", DEFAULTS.endBeforeHangupCode),
                        reader.bool("initiatedseconds", DEFAULTS.initiatedSeconds),
                        reader.bool("channeldefaultenabled", DEFAULTS.byDefault),
                        reader.bool("ignorestatechanges", DEFAULTS.ignoresBridging),
                        reader.bool("ignoredialchanges", DEFAULTS.ignoresDialling));
        reader.ignore("debug", "batch", "size", "time", "scheduleronly", "safeshutdown");
        reader.unknown();
        return options;
    }
}
