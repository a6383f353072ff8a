package astrolabe.engine.dial;

import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dial.Originate.Result;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Places a further call that runs an application or the dialplan. */
public final class OriginateApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(OriginateApplication.class);

    private static final String KNOWN = "abBCcnv";
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final Originator originator;
    private final Subroutines subroutines;

    public OriginateApplication(Originator originator, Steps steps) {
        this.originator = originator;
        this.subroutines = new Subroutines(steps);
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Originate",
                        "app_originate",
                        "Place another call and go on when it is answered or has failed.",
                        "tech_data",
                        "type",
                        "arg1",
                        "[arg2]",
                        "[arg3]",
                        "[timeout]",
                        "[options]")
                .says(
                        "With type app the answered channel runs application arg1 with data arg2,"
                                + " with type exten it goes to context arg1, extension arg2, priority"
                                + " arg3. ORIGINATE_STATUS tells how it went: SUCCESS, BUSY,"
                                + " CONGESTION, HANGUP, RINGING, FAILED or UNKNOWN.")
                .option("a", "do not wait for the answer")
                .option(
                        "b([[context^]exten^]priority[(arg1[^...])])",
                        "the called channel runs this subroutine before it is called")
                .option(
                        "B([[context^]exten^]priority[(arg1[^...])])",
                        "this channel runs this subroutine before the call is placed")
                .option("C(codecs)", "the codecs of the call; they are agreed on per call instead")
                .option("c([number])", "the caller's number to show, this caller's by default")
                .option("n([name])", "the caller's name to show, this caller's by default")
                .option("v(name=value[^...])", "variables of the called channel")
                .onlyWithSystemRights();
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        Optional<Originate.Target> target = target(channel, arguments);
        if (!arguments.has(0) || target.isEmpty()) {
            LOG.warn(
                    "{}: Originate needs whom to call, app or exten, and what to run",
                    channel.name());
            return Outcome.HANGUP;
        }
        Options options =
                Options.parse(
                        arguments.at(6),
                        KNOWN,
                        problem -> LOG.warn("{}: Originate: {}", channel.name(), problem));
        options.argument('B').ifPresent(text -> subroutines.run(channel, text));
        CompletableFuture<Result> result =
                originator.originate(wish(channel, arguments, target.get(), options));
        if (options.has('a')) {
            return ends(channel, "SUCCESS");
        }
        return ends(channel, status(channel.join(result)));
    }

    private static Outcome ends(Channel channel, String status) {
        channel.setVariable("ORIGINATE_STATUS", status);
        return Outcome.unless(channel.isInterrupted());
    }

    private Optional<Originate.Target> target(Channel channel, Arguments arguments) {
        if (!arguments.has(2)) {
            return Optional.empty();
        }
        return switch (arguments.at(1).strip()) {
            case "app" ->
                    Optional.of(new Originate.ToApplication(arguments.at(2), arguments.at(3)));
            case "exten" ->
                    subroutines.place(channel, place(arguments)).map(Originate.ToDialplan::new);
            default -> Optional.empty();
        };
    }

    /** The priority may be a label. */
    private static String place(Arguments arguments) {
        return String.join(
                "^",
                arguments.at(2),
                arguments.has(3) ? arguments.at(3) : "s",
                arguments.has(4) ? arguments.at(4) : "1");
    }

    private static Originate wish(
            Channel channel, Arguments arguments, Originate.Target target, Options options) {
        String destination = arguments.at(0);
        int slash = destination.indexOf('/');
        return new Originate(
                slash < 0 ? destination : destination.substring(0, slash),
                CallRequest.to(slash < 0 ? "" : destination.substring(slash + 1)),
                timeout(arguments.at(5)),
                target,
                caller(channel, options),
                variables(options),
                "",
                false,
                options.argument('b').orElse("").replace('^', ','),
                false,
                Optional.empty());
    }

    private static Duration timeout(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000))
                : USUAL;
    }

    private static PartyId caller(Channel channel, Options options) {
        PartyId own = channel.caller();
        return PartyId.of(
                options.argument('c').filter(text -> !text.isEmpty()).orElse(own.number()),
                options.argument('n').filter(text -> !text.isEmpty()).orElse(own.name()));
    }

    private static List<Map.Entry<String, String>> variables(Options options) {
        List<Map.Entry<String, String>> set = new ArrayList<>();
        for (String assignment : options.argument('v').orElse("").split("\\^")) {
            int equals = assignment.indexOf('=');
            if (equals > 0) {
                set.add(
                        Map.entry(
                                assignment.substring(0, equals).strip(),
                                assignment.substring(equals + 1)));
            }
        }
        return set;
    }

    private static String status(Result result) {
        return switch (result) {
            case ANSWERED -> "SUCCESS";
            case BUSY -> "BUSY";
            case CONGESTION -> "CONGESTION";
            case FAR_END_HUNG_UP -> "HANGUP";
            case NO_ANSWER -> "RINGING";
            case NOT_PLACED -> "FAILED";
        };
    }
}
