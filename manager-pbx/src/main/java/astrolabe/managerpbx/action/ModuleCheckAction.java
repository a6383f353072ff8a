package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.program.Modules;

/** Tells whether a module is in service. */
final class ModuleCheckAction implements Action {

    private static final Param<String> MODULE =
            Param.required("Module", "The module's name, with or without .so.")
                    .whenMissing("Module not loaded");

    private final Modules modules;

    ModuleCheckAction(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.named("ModuleCheck")
                .since("1.6.0")
                .anyOf(SYSTEM)
                .says("Tell whether a module is loaded.", "The version stays empty.")
                .params(MODULE);
    }

    @Override
    public Reply handle(Request request) {
        return modules.isLoaded(request.get(MODULE))
                ? Reply.success().with("Version", "")
                : Reply.failure("Module not loaded");
    }
}
