package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;

import astrolabe.engine.state.DeviceStates;
import astrolabe.manager.Action;
import astrolabe.manager.Fields;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Lists what every known device is doing. */
final class DeviceStateListAction implements Action {

    private final DeviceStates states;

    DeviceStateListAction(DeviceStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.named("DeviceStateList")
                .since("13.0.0")
                .anyOf(CALL, REPORTING)
                .says(
                        "List what the known devices are doing.",
                        "Known are those that told a state since the start.");
    }

    @Override
    public Reply handle(Request request) {
        Reply.ListReply list = Reply.list("Device State Changes will follow");
        states.known()
                .forEach((device, state) -> {
                    Fields _ =
                            list.item("DeviceStateChange")
                                    .actionId()
                                    .field("Device", device)
                                    .field("State", state.name());
                });
        return list.complete("DeviceStateListComplete");
    }
}
