package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.Optional;

/** Sets a variable or a function, of a channel or of the whole system. */
final class SetvarAction implements Action {

    private static final Param<String> CHANNEL =
            Param.optional(
                    "Channel",
                    "The channel whose variable is meant; without it, a global variable.");
    private static final Param<String> VARIABLE =
            Param.required("Variable", "The variable's name, or a function with its arguments.");
    private static final Param<String> VALUE =
            Param.optional("Value", "What to set it to; empty without.").expected();

    private final Pbx pbx;

    SetvarAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("Setvar")
                .since("1.0.0")
                .anyOf(CALL)
                .says(
                        "Set a variable or a function.",
                        "Functions that reach beyond the call can be set only where live_dangerously allows it.")
                .params(CHANNEL, VARIABLE, VALUE)
                .whenMissing("No variable specified");
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        String variable = request.get(VARIABLE);
        String value = request.get(VALUE);
        if (!request.has(CHANNEL)) {
            return answer(OutsideValue.assign(pbx, Optional.empty(), variable, value));
        }
        Optional<Channel> channel = pbx.exchange().channels().find(request.get(CHANNEL));
        if (channel.isEmpty()) {
            return Reply.failure("No such channel");
        }
        return answer(
                pbx.exchange()
                        .scheduler()
                        .await(
                                channel.get()
                                        .ask(owned ->
                                                OutsideValue.assign(
                                                        pbx,
                                                        Optional.of(owned),
                                                        variable,
                                                        value))));
    }

    private static Reply answer(boolean done) {
        return done ? Reply.success("Variable Set") : Reply.failure("Variable not set");
    }
}
