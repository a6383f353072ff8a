package astrolabe.engine.cel;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code [general]} of {@code cel.conf}. */
public final class CelDoc {

    private CelDoc() {}

    public static ConfigDoc doc() {
        return ConfigDoc.of("cel", "cel.conf")
                .type(
                        "general",
                        "[general]",
                        "Which events of channels are logged",
                        option("enable", "no", "Whether events of channels are logged."),
                        option("dateformat", "", "How times are written, as strftime has it."),
                        option("apps", "", "Applications whose start and end are logged."),
                        option("events", "", "The events that are logged; ALL for each."));
    }
}
