package astrolabe.engine.cdr;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;

/**
 * The {@code [general]} section of {@code cdr.conf}.
 *
 * @param enabled whether records are made at all
 * @param unanswered whether calls that nobody answered and that dialled nobody get a record too
 * @param congestion whether congestion is told apart from failure
 */
public record CdrOptions(boolean enabled, boolean unanswered, boolean congestion) {

    public static final CdrOptions DEFAULTS = new CdrOptions(true, false, false);

    public static CdrOptions from(Section general, Problems problems) {
        SectionReader reader = new SectionReader(general, problems);
        CdrOptions options =
                new CdrOptions(
                        reader.bool("enable", DEFAULTS.enabled),
                        reader.bool("unanswered", DEFAULTS.unanswered),
                        reader.bool("congestion", DEFAULTS.congestion));
        reader.ignore(
                "channeldefaultenabled",
                "endbeforehexten",
                "initiatedseconds",
                "batch",
                "size",
                "time",
                "scheduleronly",
                "safeshutdown",
                "ignorestatechanges",
                "ignoredialchanges");
        reader.unknown();
        return options;
    }
}
