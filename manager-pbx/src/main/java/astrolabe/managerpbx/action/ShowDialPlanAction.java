package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CONFIG;
import static astrolabe.manager.Privilege.REPORTING;

import astrolabe.engine.Pbx;
import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Lists the dialplan, one context of it, or where an extension is found. */
final class ShowDialPlanAction implements Action {

    private static final Param<String> EXTENSION =
            Param.optional("Extension", "Only what this extension runs, patterns included.");
    private static final Param<String> CONTEXT = Param.optional("Context", "Only this context.");

    private final Pbx pbx;

    ShowDialPlanAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("ShowDialPlan")
                .since("1.6.0")
                .anyOf(CONFIG, REPORTING)
                .says(
                        "List the dialplan or a part of it.",
                        "A list that finds no such extension breaks off with an error instead of its end.")
                .params(EXTENSION, CONTEXT);
    }

    @Override
    public Reply handle(Request request) {
        Dialplan dialplan = pbx.dialplan().current();
        String extension = request.get(EXTENSION);
        String context = request.get(CONTEXT);
        if (!context.isEmpty() && dialplan.context(context).isEmpty()) {
            return Reply.failure("Did not find context " + context);
        }
        DialplanList list = new DialplanList(dialplan, extension);
        for (Context shown : dialplan.newestFirst()) {
            if (context.isEmpty() || shown.name().equals(context)) {
                list.add(shown);
            }
        }
        if (list.hasExtension() || extension.isEmpty()) {
            return list.complete();
        }
        Reply notFound =
                Reply.failure(
                        context.isEmpty()
                                ? "Did not find extension " + extension + " in any context"
                                : "Did not find extension " + extension + "@" + context);
        return list.isEmpty() ? notFound : list.brokenOff().and(notFound);
    }
}
