package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.List;
import java.util.function.Supplier;

/** Names the actions that the session may call. */
final class ListCommandsAction implements Action {

    private final Supplier<List<Spec>> specs;

    ListCommandsAction(Supplier<List<Spec>> specs) {
        this.specs = specs;
    }

    @Override
    public Spec spec() {
        return Spec.named("ListCommands")
                .since("1.0.0")
                .forEveryone()
                .says("List the actions.", "Only those that the account may call.");
    }

    @Override
    public Reply handle(Request request) {
        Reply reply = Reply.success();
        for (Spec spec : specs.get()) {
            if (spec.privileges().isEmpty() || spec.privileges().meets(request.caller().write())) {
                reply = reply.with(spec.name(), line(spec));
            }
        }
        return reply;
    }

    private static String line(Spec spec) {
        return spec.synopsis() + "  (Priv: " + spec.privileges().text() + ")";
    }
}
