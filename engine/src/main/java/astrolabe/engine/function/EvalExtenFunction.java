package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.dialplan.Match;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Steps;
import java.util.Optional;

/** The argument of a step of the dialplan, its variables replaced. */
final class EvalExtenFunction implements DialplanFunction {

    private final Evaluator evaluator;
    private final Steps steps;

    EvalExtenFunction(Evaluator evaluator, Steps steps) {
        this.evaluator = evaluator;
        this.steps = steps;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "EVAL_EXTEN",
                        "func_evalexten",
                        "The argument of a step of the dialplan, its variables replaced.",
                        "[context]",
                        "[extensions]",
                        "priority")
                .says(
                        "The step is not run. Texts that several places need can stand in one this way.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "EVAL_EXTEN");
        Optional<Location> place = steps.places().find(call, arguments);
        Optional<Match> step = place.flatMap(at -> steps.find(call, at));
        return step.map(found -> evaluator.expand(channel, found.step().data()))
                .orElseThrow(() -> new FunctionFailed("EVAL_EXTEN: there is no " + arguments));
    }
}
