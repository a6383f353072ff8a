package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CONFIG;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;

/** Has a module, or everything, read its configuration anew. */
final class ReloadAction implements Action {

    private static final Param<String> MODULE =
            Param.optional("Module", "The module; without it, all.");

    private final Modules modules;

    ReloadAction(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.named("Reload")
                .since("1.6.0")
                .anyOf(SYSTEM, CONFIG)
                .says(
                        "Read the configuration of a module, or of all, anew.",
                        "The event Reload tells how it went. Calls and sessions are not disturbed.")
                .params(MODULE);
    }

    @Override
    public Reply handle(Request request) {
        ReloadStatus status =
                request.has(MODULE) ? modules.reload(request.get(MODULE)) : modules.reloadAll();
        return switch (status) {
            case DONE, QUEUED -> Reply.success("Module Reloaded");
            case NO_SUCH_MODULE -> Reply.failure("No such module");
            case FAILED -> Reply.failure("An unknown error occurred");
            case IN_PROGRESS -> Reply.failure("A reload is in progress");
            case NOT_INITIALIZED -> Reply.failure("Module not initialized");
            case NOT_SUPPORTED -> Reply.failure("Module does not support reload");
        };
    }
}
