package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Reads a variable or a function, of a channel or of the whole system. */
final class GetvarAction implements Action {

    private static final Param<String> CHANNEL =
            Param.optional(
                    "Channel",
                    "The channel whose variable is meant; without it, a global variable.");
    private static final Param<String> VARIABLE =
            Param.required("Variable", "The variable's name, or a function with its arguments.");

    private final Pbx pbx;

    GetvarAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("Getvar")
                .since("1.0.0")
                .anyOf(CALL, REPORTING)
                .says(
                        "Read a variable or a function.",
                        "An unset variable, and a function that fails, read as empty.")
                .params(CHANNEL, VARIABLE)
                .whenMissing("No variable specified");
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        String variable = request.get(VARIABLE);
        if (Forbidden.reads(variable, request.caller())) {
            return Reply.failure("GetVar Access Forbidden: Variable");
        }
        if (!request.has(CHANNEL)) {
            return answer(variable, OutsideValue.read(pbx, Optional.empty(), variable));
        }
        Optional<Channel> channel = pbx.exchange().channels().find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("No such channel");
        }
        return answer(
                variable,
                pbx.exchange()
                        .scheduler()
                        .await(
                                channel.get()
                                        .ask(owned ->
                                                OutsideValue.read(
                                                        pbx, Optional.of(owned), variable))));
    }

    private static Reply answer(String variable, String value) {
        return Reply.success().with("Variable", variable).with("Value", value);
    }
}
