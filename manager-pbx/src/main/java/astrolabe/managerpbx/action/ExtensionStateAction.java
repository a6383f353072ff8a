package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;

import astrolabe.engine.event.ExtensionState;
import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.ExtensionStatus;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Tells what an extension with a hint is doing. */
final class ExtensionStateAction implements Action {

    private static final Param<String> EXTEN =
            Param.required("Exten", "The extension.").whenMissing("Extension not specified");
    private static final Param<String> CONTEXT =
            Param.optional("Context", "default", "Its context; without it, default.").expected();

    private final ExtensionStates states;

    ExtensionStateAction(ExtensionStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.named("ExtensionState")
                .since("0.4.0")
                .anyOf(CALL, REPORTING)
                .says(
                        "Tell what an extension is doing, by the devices of its hint.",
                        "An extension without a hint has the status -1.")
                .params(EXTEN, CONTEXT);
    }

    @Override
    public Reply handle(Request request) {
        String extension = request.get(EXTEN);
        String context = request.get(CONTEXT);
        ExtensionStatus status =
                states.state(context, extension)
                        .orElse(
                                new ExtensionStatus(
                                        context, extension, "", ExtensionState.UNKNOWN));
        return Reply.success("Extension Status")
                .with("Exten", extension)
                .with("Context", context)
                .with("Hint", status.hint())
                .with("Status", status.state().number())
                .with("StatusText", status.state().text());
    }
}
