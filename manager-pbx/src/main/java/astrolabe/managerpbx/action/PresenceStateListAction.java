package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;

import astrolabe.engine.state.PresenceStates;
import astrolabe.manager.Action;
import astrolabe.manager.Fields;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Lists everybody's presence. */
final class PresenceStateListAction implements Action {

    private final PresenceStates states;

    PresenceStateListAction(PresenceStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.named("PresenceStateList")
                .since("13.0.0")
                .anyOf(CALL, REPORTING)
                .says(
                        "List everybody's presence, as far as it was told.",
                        "Who never told a presence is not in it.");
    }

    @Override
    public Reply handle(Request request) {
        Reply.ListReply list = Reply.list("Presence State Changes will follow");
        states.known()
                .forEach((presentity, presence) -> {
                    Fields _ =
                            list.item("PresenceStateChange")
                                    .actionId()
                                    .field("Presentity", presentity)
                                    .field("Status", presence.status().label())
                                    .field("Subtype", presence.subtype())
                                    .field("Message", presence.message());
                });
        return list.complete("PresenceStateListComplete");
    }
}
