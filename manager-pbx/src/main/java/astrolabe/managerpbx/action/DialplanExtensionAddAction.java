package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.dialplan.ExtensionKey;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.Step;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Adds a step to the dialplan in force. */
final class DialplanExtensionAddAction implements Action {

    private static final Param<String> CONTEXT =
            Param.required("Context", "The context, made where it is missing.");
    private static final Param<String> EXTENSION =
            Param.required("Extension", "The extension or pattern, with /caller if need be.");
    private static final Param<String> PRIORITY =
            Param.required("Priority", "The priority: a number, a label, or hint.");
    private static final Param<String> APPLICATION =
            Param.required("Application", "The application, or the devices of a hint.");
    private static final Param<String> DATA =
            Param.optional("ApplicationData", "The application's arguments.");
    private static final Param<Boolean> REPLACE =
            Param.flag("Replace", "Whether an existing step is replaced.");

    private final Pbx pbx;

    DialplanExtensionAddAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("DialplanExtensionAdd")
                .since("13.0.0")
                .anyOf(SYSTEM)
                .says("Add a step to the dialplan.", "It lasts until the dialplan is reloaded.")
                .params(CONTEXT, EXTENSION, PRIORITY, APPLICATION, DATA, REPLACE)
                .whenMissing(
                        "Context, Extension, Priority, and Application must be defined for DialplanExtensionAdd.");
    }

    @Override
    public Reply handle(Request request) {
        Step step = step(request);
        Edit edit =
                pbx.dialplan()
                        .edit(dialplan ->
                                dialplan.add(
                                        request.get(CONTEXT),
                                        ExtensionKey.of(request.get(EXTENSION)),
                                        step,
                                        request.get(REPLACE)));
        return switch (edit) {
            case Edit.Done _ -> Reply.success("Added requested extension");
            case Edit.AlreadyThere _ ->
                    Reply.failure("That extension and priority already exist at that context");
            case Edit.NoSuchContext _ -> Reply.failure("Context does not exist");
            case Edit.NotThere _ -> Reply.failure("Failed to add extension");
        };
    }

    private Step step(Request request) {
        int priority =
                Priorities.ofStep(
                        pbx, request.get(CONTEXT), request.get(EXTENSION), request.get(PRIORITY));
        Origin origin = Origin.registrar(Origin.CONFIGURATION);
        return priority == Step.HINT
                ? Step.hint(request.get(APPLICATION), origin)
                : Step.of(priority, request.get(APPLICATION), request.get(DATA), origin);
    }
}
