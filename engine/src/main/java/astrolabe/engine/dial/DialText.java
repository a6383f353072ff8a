package astrolabe.engine.dial;

import astrolabe.engine.pbx.ApplicationSpec;

/** What {@code Dial} says of itself. */
final class DialText {

    private static final String NEEDS_CODES =
            " with its code; the codes come with the call features, without them nothing happens";

    private DialText() {}

    static ApplicationSpec spec() {
        return withLetters(
                ApplicationSpec.of(
                                "Dial",
                                "app_dial",
                                "Call one or several parties and talk to the first that answers.",
                                "Technology/Resource[&Technology2/Resource2[&...]]",
                                "[timeout[^mediatimeout]]",
                                "[options]",
                                "[URL]")
                        .says(
                                "The caller is answered when a called party answers. Without a"
                                        + " timeout it rings until somebody gives up. How the dialling"
                                        + " ended is in DIALSTATUS: ANSWER, BUSY, NOANSWER, CANCEL,"
                                        + " CONGESTION, CHANUNAVAIL, DONTCALL, TORTURE or INVALIDARGS."
                                        + " DIALEDPEERNAME and DIALEDPEERNUMBER name who answered;"
                                        + " ANSWEREDTIME, DIALEDTIME, RINGTIME and PROGRESSTIME count"
                                        + " seconds, with _MS behind the name milliseconds."));
    }

    private static ApplicationSpec withLetters(ApplicationSpec spec) {
        return duringTheCall(afterTheAnswer(beforeTheAnswer(spec)));
    }

    private static ApplicationSpec beforeTheAnswer(ApplicationSpec spec) {
        return spec.option(
                        "b([[context^]exten^]priority[(arg1[^...])])",
                        "each called channel runs this subroutine before it is called")
                .option(
                        "B([[context^]exten^]priority[(arg1[^...])])",
                        "the caller runs this subroutine before anybody is called")
                .option("c", "tell the called that another one answered when the caller gives up")
                .option("d", "a digit that is an extension of EXITCONTEXT takes the caller there")
                .option("E", "show sent MF digits; there is no MF signalling here, without effect")
                .option("f([x])", "show x to the called, or the extension, instead of the caller")
                .option("H", "the caller ends waiting or the call with *")
                .option("i", "do not call elsewhere when a called party wishes to be called there")
                .option("I", "the caller's display does not follow the called party's identity")
                .option("j", "use the caller's media streams as they are; always so")
                .option("m([class])", "let the caller hear music instead of ringing")
                .option(
                        "n([delete])",
                        "keep no introduction of a screened caller; none is recorded, without effect")
                .option("N", "do not screen a caller who shows a number")
                .option("o([x])", "the called channel goes as x, or as the caller")
                .option(
                        "O([mode])",
                        "operator services; only between analogue lines, without effect")
                .option(
                        "p",
                        "ask whoever answers whether to talk to this caller: 1 yes, 2 no, 3 torture, 4"
                                + " never call again")
                .option(
                        "P([x])",
                        "as p, and remember the answer in the database below privacy/x, where x is the"
                                + " extension unless given; 5 lets the caller through from the next call on")
                .option("Q(cause)", "the cause for those who rang when another one answered")
                .option("r([tone])", "let the caller hear ringing, or the tone, at once")
                .option("R", "let the caller hear ringing at once, until there is early media")
                .option("s(x)", "the tag of the caller's identity, as the called channel has it")
                .option("u(x)", "how the caller's identity may be presented to the called")
                .option("z", "a call that is forwarded has no timeout any more");
    }

    private static ApplicationSpec afterTheAnswer(ApplicationSpec spec) {
        return spec.option(
                        "A([x][:y])", "play x to the called and y to the caller before they talk")
                .option("a", "answer the caller before what the called party goes through first")
                .option("C", "the call detail record begins with this dialling")
                .option(
                        "D([called][:calling[:progress]])",
                        "send digits to both before they talk, and to a called party on progress")
                .option(
                        "G([[context^]exten^]priority)",
                        "the caller goes on there and the called party at the priority behind it")
                .option(
                        "U(x[^arg[^...]])",
                        "the called party runs subroutine x before talking; what it leaves in"
                                + " GOSUB_RESULT decides: ABORT, BUSY, CONGESTION, CONTINUE or"
                                + " GOTO:context^exten^priority");
    }

    private static ApplicationSpec duringTheCall(ApplicationSpec spec) {
        return spec.option("e", "the called channel runs extension h when the call is over")
                .option(
                        "F([[context^]exten^]priority)",
                        "when the caller hangs up the called party goes on there; without a place"
                                + " behind this step")
                .option("g", "go on in the dialplan when the called party hangs up")
                .option("h", "the called party may hang up with *")
                .option("k", "the called party may park the caller" + NEEDS_CODES)
                .option("K", "the caller may park the called party" + NEEDS_CODES)
                .option(
                        "L(x[:y[:z]])",
                        "end the call after x ms, warn when y ms are left and every z ms; see"
                                + " LIMIT_PLAYAUDIO_CALLER, LIMIT_PLAYAUDIO_CALLEE, LIMIT_CONNECT_FILE,"
                                + " LIMIT_WARNING_FILE and LIMIT_TIMEOUT_FILE")
                .option("S(x)", "end the call x seconds after the answer")
                .option("t", "the called party may transfer the caller" + NEEDS_CODES)
                .option("T", "the caller may transfer the called party" + NEEDS_CODES)
                .option("w", "the called party may start recording" + NEEDS_CODES)
                .option("W", "the caller may start recording" + NEEDS_CODES)
                .option("x", "the called party may start recording into one file" + NEEDS_CODES)
                .option("X", "the caller may start recording into one file" + NEEDS_CODES);
    }
}
