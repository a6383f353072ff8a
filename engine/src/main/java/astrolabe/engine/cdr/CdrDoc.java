package astrolabe.engine.cdr;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code [general]} of {@code cdr.conf}. */
public final class CdrDoc {

    private CdrDoc() {}

    public static ConfigDoc doc() {
        return ConfigDoc.of("cdr", "cdr.conf")
                .type(
                        "general",
                        "[general]",
                        "Which calls are recorded, and when records are handed over",
                        option("enable", "yes", "Whether call detail records are made."),
                        option(
                                "channeldefaultenabled",
                                "yes",
                                "Whether a channel has a record without asking for one."),
                        option("unanswered", "no", "Whether calls to nobody are recorded, too."),
                        option("congestion", "no", "Whether congestion has a disposition."),
                        option(
                                "canceldispositionenabled",
                                "no",
                                "Whether a caller who gives up has a disposition."),
                        option(
                                "endbeforehexten",
                                "yes",
                                "Whether records end before the extension h runs."),
                        option(
                                "initiatedseconds",
                                "no",
                                "Whether a begun second is counted as one."),
                        option(
                                "ignorestatechanges",
                                "no",
                                "Whether entering and leaving bridges is passed over."),
                        option(
                                "ignoredialchanges",
                                "no",
                                "Whether dialling others is passed over."),
                        option("batch", "no", "Whether records are handed over in batches."),
                        option("size", "100", "How many records make a batch."),
                        option("time", "300", "After how many seconds one goes in any case."),
                        option("scheduleronly", "no", "Taken; batches go on a thread of theirs."),
                        option("safeshutdown", "yes", "Whether a stop waits for the last batch."));
    }
}
