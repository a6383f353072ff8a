package astrolabe.engine.dialplan;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code extensions.conf}. */
public final class DialplanDoc {

    private DialplanDoc() {}

    public static ConfigDoc doc() {
        return ConfigDoc.of("pbx_config", "extensions.conf")
                .type(
                        "general",
                        "[general]",
                        "How the dialplan as a whole behaves",
                        option("static", "no", "Whether \"dialplan save\" may write the file."),
                        option("writeprotect", "no", "Forbids \"dialplan save\" all the same."),
                        option(
                                "autofallthrough",
                                "yes",
                                "Whether a call that runs out of priorities is hung up at once."),
                        option(
                                "clearglobalvars",
                                "no",
                                "Whether a reload forgets globals that the file does not set."),
                        option(
                                "extenpatternmatchnew",
                                "no",
                                "Taken; the search for extensions is fast in either case."),
                        option("userscontext", "default", "Where users of users.conf would be."))
                .type("globals", "[globals]", "Variables that every call sees, each with its value")
                .type(
                        "context",
                        "all other sections",
                        "A set of extensions",
                        option("exten", "", "One step: extension, priority, application."),
                        option("same", "", "One more step of the extension above."),
                        option("include", "", "Another context to search, at certain times."),
                        option("switch", "", "A dialplan elsewhere; Loopback is there."),
                        option("lswitch", "", "The same, its variables replaced later."),
                        option("eswitch", "", "The same, its variables replaced at each call."),
                        option("ignorepat", "", "Digits after which the dial tone goes on."));
    }
}
