package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.ORIGINATE;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.dial.Originate.Result;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.protocol.VariableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls somebody and has the called channel run the dialplan or an application. */
final class OriginateAction implements Action {

    private static final int LONGEST_ID = 149;

    private static final Param<String> CHANNEL =
            Param.required("Channel", "Whom to call, as Technology/Address.");
    private static final Param<String> EXTEN =
            Param.optional(
                    "Exten",
                    "The extension that the called channel runs; needs Context and Priority.");
    private static final Param<String> CONTEXT =
            Param.optional("Context", "The context of the extension.");
    private static final Param<String> PRIORITY =
            Param.optional("Priority", "The priority of the extension, a number or a label.");
    private static final Param<String> APPLICATION =
            Param.optional("Application", "The application to run instead of an extension.");
    private static final Param<String> DATA =
            Param.optional("Data", "The arguments of the application.");
    private static final Param<Duration> TIMEOUT =
            Param.parsed(
                            "Timeout",
                            "30000",
                            OriginateAction::timeout,
                            "How long it may ring, in milliseconds.")
                    .integer();
    private static final Param<PartyId> CALLER_ID =
            Param.parsed(
                    "CallerID",
                    "",
                    CallerIdText::parse,
                    "The identity to show, as \"Name\" <number> or a number.");
    private static final Param<String> VARIABLE =
            Param.optional(
                            "Variable",
                            "A variable to set on the called channel, NAME=VALUE; may be repeated, and one header may hold"
                                    + " several separated by commas.")
                    .several();
    private static final Param<String> ACCOUNT =
            Param.optional("Account", "The account code of the call.");
    private static final Param<Boolean> EARLY_MEDIA =
            Param.flag(
                    "EarlyMedia",
                    "Whether to go on with the first audio instead of with the answer.");
    private static final Param<Boolean> ASYNC =
            Param.flag(
                    "Async",
                    "Whether to reply at once; the outcome follows as the event OriginateResponse.");
    private static final Param<String> CODECS =
            Param.optional(
                    "Codecs",
                    "The codecs to offer, separated by commas; without meaning for Local channels.");
    private static final Param<String> CHANNEL_ID =
            Param.parsed(
                    "ChannelId",
                    "",
                    OriginateAction::id,
                    "The unique id that the channel is to get.");
    private static final Param<String> OTHER_CHANNEL_ID =
            Param.parsed(
                    "OtherChannelId",
                    "",
                    OriginateAction::id,
                    "The unique id of the second half of a Local channel.");
    private static final Param<String> PRE_DIAL =
            Param.optional(
                    "PreDialGoSub",
                    "A subroutine, context,extension,priority(arguments), that the channel runs before it is called.");

    private final Pbx pbx;

    OriginateAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("Originate")
                .since("0.2.0")
                .anyOf(ORIGINATE)
                .says(
                        "Call somebody and connect the call with the dialplan or an application.",
                        "Without Async the reply comes when the call was answered or has failed.")
                .params(
                        CHANNEL,
                        EXTEN,
                        CONTEXT,
                        PRIORITY,
                        APPLICATION,
                        DATA,
                        TIMEOUT,
                        CALLER_ID,
                        VARIABLE,
                        ACCOUNT,
                        EARLY_MEDIA,
                        ASYNC,
                        CODECS,
                        CHANNEL_ID,
                        OTHER_CHANNEL_ID,
                        PRE_DIAL)
                .whenMissing("Channel not specified");
    }

    private static Duration timeout(String text) {
        try {
            return Duration.ofMillis(Integer.parseInt(text.strip()));
        } catch (NumberFormatException _) {
            throw new BadParameter("Invalid timeout");
        }
    }

    private static String id(String text) {
        if (text.length() > LONGEST_ID) {
            throw new BadParameter("Uniqueid length exceeds maximum of " + LONGEST_ID + "\n");
        }
        return text;
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Optional<Integer> priority = priority(request);
        Duration timeout = request.get(TIMEOUT);
        String dialled = request.get(CHANNEL);
        int slash = dialled.indexOf('/');
        if (slash < 0) {
            throw new BadParameter("Invalid channel");
        }
        CallRequest call =
                CallRequest.to(dialled.substring(slash + 1))
                        .withIds(request.get(CHANNEL_ID), request.get(OTHER_CHANNEL_ID));
        Originate wish =
                new Originate(
                        dialled.substring(0, slash),
                        call,
                        timeout,
                        target(request, priority),
                        request.get(CALLER_ID),
                        variables(request),
                        request.get(ACCOUNT),
                        request.get(EARLY_MEDIA),
                        request.get(PRE_DIAL),
                        request.get(ASYNC),
                        request.actionId());
        return place(request, wish.fromOutside());
    }

    private Reply place(Request request, Originate wish) throws InterruptedException {
        if (wish.announced()) {
            CompletableFuture<Result> _ = pbx.originator().originate(wish);
            return Reply.success("Originate successfully queued");
        }
        request.caller().awaits();
        Result result = pbx.exchange().scheduler().await(pbx.originator().originate(wish));
        return result == Result.ANSWERED
                ? Reply.success("Originate successfully queued")
                : Reply.failure("Originate failed");
    }

    private Optional<Integer> priority(Request request) {
        if (!request.has(PRIORITY)) {
            return Optional.empty();
        }
        Optional<Integer> number =
                Priorities.find(
                        pbx, request.get(CONTEXT), request.get(EXTEN), request.get(PRIORITY));
        if (number.isEmpty()) {
            throw new BadParameter("Invalid priority");
        }
        return number;
    }

    private Originate.Target target(Request request, Optional<Integer> priority) {
        if (request.has(APPLICATION)) {
            String application = request.get(APPLICATION);
            String data = request.get(DATA);
            if (Forbidden.runs(pbx, application, data, request.caller())) {
                throw new BadParameter("Originate Access Forbidden: app or data blacklisted");
            }
            return new Originate.ToApplication(
                    application, data, Forbidden.trust(request.caller()));
        }
        if (!request.has(EXTEN) || !request.has(CONTEXT) || priority.isEmpty()) {
            throw new BadParameter("Originate with 'Exten' requires 'Context' and 'Priority'");
        }
        Location location = new Location(request.get(CONTEXT), request.get(EXTEN), priority.get());
        if (!pbx.dialplan()
                .current()
                .exists(
                        location.context(),
                        location.extension(),
                        location.priority(),
                        "",
                        pbx.exchange().scheduler().instant())) {
            throw new BadParameter("Extension does not exist.");
        }
        return new Originate.ToDialplan(location);
    }

    /**
     * The account's own variables and the request's, the last named first: the order that clients
     * know.
     */
    private static List<Map.Entry<String, String>> variables(Request request) {
        List<Map.Entry<String, String>> variables = new ArrayList<>();
        for (VariableList.Variable variable : VariableList.of(request.message()).variables()) {
            variables.add(Map.entry(variable.name(), variable.value()));
        }
        List<Map.Entry<String, String>> all = new ArrayList<>(variables);
        all.addAll(request.caller().variables().entrySet());
        Collections.reverse(all);
        return all;
    }
}
