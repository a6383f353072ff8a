package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dial.Redirector;
import astrolabe.engine.event.Location;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Sends one or two channels to another place in the dialplan. */
final class RedirectAction implements Action {

    private static final Param<String> CHANNEL = Param.required("Channel", "The channel to send.");
    private static final Param<String> CONTEXT =
            Param.optional("Context", "The context to send it to.").expected();
    private static final Param<String> EXTEN =
            Param.optional("Exten", "The extension to send it to.").expected();
    private static final Param<String> PRIORITY =
            Param.optional("Priority", "The priority to send it to, a number or a label.")
                    .expected();
    private static final Param<String> EXTRA_CHANNEL =
            Param.optional("ExtraChannel", "A second channel to send at the same time.");
    private static final Param<String> EXTRA_CONTEXT =
            Param.optional(
                    "ExtraContext",
                    "The second one's context; without it, it goes where the first goes.");
    private static final Param<String> EXTRA_EXTEN =
            Param.optional("ExtraExten", "The second one's extension.");
    private static final Param<String> EXTRA_PRIORITY =
            Param.optional("ExtraPriority", "The second one's priority.");

    private final Pbx pbx;

    RedirectAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("Redirect")
                .since("0.2.0")
                .anyOf(CALL)
                .says(
                        "Send a channel, or two that talk to each other, to another place in the dialplan.",
                        "The channels must be up. Whether the place exists shows only when the channel gets there.")
                .params(
                        CHANNEL,
                        EXTRA_CHANNEL,
                        EXTEN,
                        EXTRA_EXTEN,
                        CONTEXT,
                        EXTRA_CONTEXT,
                        PRIORITY,
                        EXTRA_PRIORITY)
                .whenMissing("%s not specified");
    }

    @Override
    public Reply handle(Request request) {
        require(request, CONTEXT, EXTEN, PRIORITY);
        Location target =
                place(
                        request.get(CONTEXT),
                        request.get(EXTEN),
                        request.get(PRIORITY),
                        "Priority is invalid");
        boolean ownPlace = request.has(EXTRA_CHANNEL) && request.has(EXTRA_CONTEXT);
        Location extraTarget = ownPlace ? extraPlace(request) : target;
        Channel channel =
                pbx.exchange()
                        .channels()
                        .find(request.get(CHANNEL))
                        .orElseThrow(() ->
                                new BadParameter(
                                        "Channel does not exist: " + request.get(CHANNEL)));
        if (!request.has(EXTRA_CHANNEL)) {
            return answer(pbx.redirector().redirect(channel, target), "Redirect successful");
        }
        Optional<Channel> extra = pbx.exchange().channels().find(request.get(EXTRA_CHANNEL));
        if (extra.isEmpty()) {
            return Reply.failure("ExtraChannel does not exist: " + request.get(EXTRA_CHANNEL));
        }
        return answer(
                pbx.redirector().redirect(channel, target, extra.get(), extraTarget),
                "Dual Redirect successful");
    }

    private static Reply answer(Redirector.Result result, String done) {
        return switch (result) {
            case Redirector.Sent _ -> Reply.success(done);
            case Redirector.NotUp _ -> Reply.failure("Redirect failed, channel not up.");
            case Redirector.OtherNotUp _ -> Reply.failure("Redirect failed, extra channel not up.");
        };
    }

    /** Refuses a request that lacks one of these, in the order in which clients learn of it. */
    private static void require(Request request, Param<?>... needed) {
        for (Param<?> param : needed) {
            if (!request.has(param)) {
                throw new BadParameter(param.name() + " not specified");
            }
        }
    }

    private Location extraPlace(Request request) {
        require(request, EXTRA_EXTEN, EXTRA_PRIORITY);
        return place(
                request.get(EXTRA_CONTEXT),
                request.get(EXTRA_EXTEN),
                request.get(EXTRA_PRIORITY),
                "ExtraPriority is invalid");
    }

    private Location place(String context, String extension, String priority, String otherwise) {
        return Priorities.find(pbx, context, extension, priority)
                .map(number -> new Location(context, extension, number))
                .orElseThrow(() -> new BadParameter(otherwise));
    }
}
