package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;

import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.ExtensionStatus;
import astrolabe.manager.Action;
import astrolabe.manager.Fields;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.List;

/** Lists what every extension with a hint is doing. */
final class ExtensionStateListAction implements Action {

    private final ExtensionStates states;

    ExtensionStateListAction(ExtensionStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.named("ExtensionStateList")
                .since("13.0.0")
                .anyOf(CALL, REPORTING)
                .says(
                        "List what the extensions with a hint are doing.",
                        "Without any hint in the dialplan it is an error.");
    }

    @Override
    public Reply handle(Request request) {
        List<ExtensionStatus> all = states.all();
        if (all.isEmpty()) {
            return Reply.failure("No dialplan hints are available");
        }
        Reply.ListReply list = Reply.list("Extension Statuses will follow");
        for (ExtensionStatus status : all) {
            Fields _ =
                    list.item("ExtensionStatus")
                            .actionId()
                            .field("Exten", status.extension())
                            .field("Context", status.context())
                            .field("Hint", status.hint())
                            .field("Status", status.state().number())
                            .field("StatusText", status.state().text());
        }
        return list.complete("ExtensionStateListComplete");
    }
}
