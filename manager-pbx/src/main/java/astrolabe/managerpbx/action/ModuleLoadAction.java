package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.Locale;

/**
 * Loads, unloads or reloads a module. What is missing in the request is complained of once for each
 * thing, as clients know it.
 */
final class ModuleLoadAction implements Action {

    private static final Param<String> MODULE =
            Param.optional("Module", "The module; only a reload may go without, and means all.");
    private static final Param<String> LOAD_TYPE =
            Param.optional("LoadType", "load, unload, reload or refresh: unload, then load.")
                    .expected();
    private static final Param<Boolean> RECURSIVE =
            Param.flag(
                    "Recursive",
                    "Whether a refresh takes those along that need the module; none here needs another.");

    private static final Reply INCOMPLETE = Reply.failure("Incomplete ModuleLoad action.");

    private final Modules modules;

    ModuleLoadAction(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.named("ModuleLoad")
                .since("1.6.0")
                .anyOf(SYSTEM)
                .says(
                        "Load, unload, refresh or reload a module.",
                        "What went wrong is told in the reply.")
                .params(MODULE, LOAD_TYPE, RECURSIVE);
    }

    @Override
    public Reply handle(Request request) {
        String type = request.get(LOAD_TYPE).toLowerCase(Locale.ROOT);
        Reply reply = Reply.none();
        if (type.isEmpty()) {
            reply = reply.and(INCOMPLETE);
        }
        if (!request.has(MODULE) && !type.equals("reload")) {
            reply = reply.and(Reply.failure("Need module name"));
        }
        return reply.and(act(type, request.get(MODULE)));
    }

    private Reply act(String type, String module) {
        return switch (type) {
            case "load" -> load(module);
            case "unload" ->
                    modules.unload(module)
                            ? Reply.success("Module unloaded.")
                            : Reply.failure("Could not unload module.");
            case "refresh" -> refresh(module);
            case "reload" -> reload(module);
            default -> INCOMPLETE;
        };
    }

    private Reply load(String module) {
        return switch (modules.load(module)) {
            case LOADED -> Reply.success("Module loaded.");
            case NOT_FOUND -> Reply.failure("Module not found.");
            case FAILED -> Reply.failure("Could not load module.");
        };
    }

    private Reply refresh(String module) {
        return modules.unload(module) && modules.load(module) == Modules.Loading.LOADED
                ? Reply.success("Module unloaded and loaded.")
                : Reply.failure("Could not refresh module.");
    }

    private Reply reload(String module) {
        ReloadStatus status = module.isEmpty() ? modules.reloadAll() : modules.reload(module);
        return switch (status) {
            case DONE, QUEUED ->
                    Reply.success(module.isEmpty() ? "All modules reloaded" : "Module reloaded.");
            case NO_SUCH_MODULE -> Reply.failure("No such module.");
            case FAILED -> Reply.failure("An unknown error occurred");
            case IN_PROGRESS -> Reply.failure("A reload is in progress");
            case NOT_INITIALIZED -> Reply.failure("Module not initialized");
            case NOT_SUPPORTED -> Reply.failure("Module does not support reload action.");
        };
    }
}
