package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;

import astrolabe.engine.state.Presence;
import astrolabe.engine.state.PresenceStates;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Tells whether somebody is to be reached. */
final class PresenceStateAction implements Action {

    private static final Param<String> PROVIDER =
            Param.required(
                            "Provider",
                            "Whose presence, with the kind in front: CustomPresence:bob.")
                    .whenMissing("No provider specified");

    private final PresenceStates states;

    PresenceStateAction(PresenceStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.named("PresenceState")
                .since("11.0.0")
                .anyOf(CALL, REPORTING)
                .says(
                        "Tell somebody's presence.",
                        "Subtype and message are told as far as there are any.")
                .params(PROVIDER);
    }

    @Override
    public Reply handle(Request request) {
        String provider = request.get(PROVIDER);
        return states.state(provider)
                .map(PresenceStateAction::describe)
                .orElseGet(() ->
                        Reply.failure(
                                "Invalid provider " + provider + " or provider in invalid state"));
    }

    private static Reply describe(Presence presence) {
        Reply reply = Reply.success("Presence State").with("State", presence.status().label());
        if (!presence.subtype().isEmpty()) {
            reply = reply.with("Subtype", presence.subtype());
        }
        if (presence.message().isEmpty()) {
            return reply;
        }
        return reply.with("Message", presence.message())
                .with("PresenceMessage", presence.message());
    }
}
