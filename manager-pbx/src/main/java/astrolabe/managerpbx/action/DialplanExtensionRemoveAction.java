package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.dialplan.ExtensionKey;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Removes an extension, or one of its steps, from the dialplan in force. */
final class DialplanExtensionRemoveAction implements Action {

    private static final Param<String> CONTEXT = Param.required("Context", "The context.");
    private static final Param<String> EXTENSION =
            Param.required("Extension", "The extension or pattern, with /caller if it has one.");
    private static final Param<String> PRIORITY =
            Param.optional(
                    "Priority", "A number, a label, or hint; without it, all steps are removed.");

    private final Pbx pbx;

    DialplanExtensionRemoveAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("DialplanExtensionRemove")
                .since("13.0.0")
                .anyOf(SYSTEM)
                .says(
                        "Remove an extension or one of its steps from the dialplan.",
                        "What was configured is there again after the dialplan is reloaded.")
                .params(CONTEXT, EXTENSION, PRIORITY)
                .whenMissing("Context and Extension must be provided for DialplanExtensionRemove");
    }

    @Override
    public Reply handle(Request request) {
        String context = request.get(CONTEXT);
        ExtensionKey key = ExtensionKey.of(request.get(EXTENSION));
        if (!request.has(PRIORITY)) {
            return answer(
                    pbx.dialplan().edit(dialplan -> dialplan.remove(context, key)),
                    "Removed the requested extension");
        }
        int priority =
                Priorities.ofStep(pbx, context, request.get(EXTENSION), request.get(PRIORITY));
        return answer(
                pbx.dialplan().edit(dialplan -> dialplan.remove(context, key, priority)),
                "Removed the requested priority from the extension");
    }

    private static Reply answer(Edit edit, String done) {
        return switch (edit) {
            case Edit.Done _ -> Reply.success(done);
            case Edit.AlreadyThere _, Edit.NoSuchContext _, Edit.NotThere _ ->
                    Reply.failure("Failed to remove requested extension");
        };
    }
}
