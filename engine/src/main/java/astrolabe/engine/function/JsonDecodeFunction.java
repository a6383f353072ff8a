package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** A value of the JSON text in a variable. */
final class JsonDecodeFunction implements DialplanFunction {

    private final Evaluator evaluator;

    JsonDecodeFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "JSON_DECODE",
                        "func_json",
                        "A value of the JSON text in a variable.",
                        "varname",
                        "item",
                        "[separator]",
                        "[options]")
                .says(
                        "The item is a path of keys and of indices from 0, with dots between them or what else is given as separator. Truth reads as 1 or 0, null as nothing, an object or array as JSON. Option c counts the elements of an array instead.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        if (!given.has(0) || !given.has(1)) {
            throw new FunctionFailed("JSON_DECODE needs a variable and an item");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        Optional<JsonValue> found =
                Optional.of(
                        JsonReader.read(text)
                                .orElseThrow(() ->
                                        new FunctionFailed(
                                                "JSON_DECODE: " + given.at(0) + " holds no JSON")));
        char separator = Escapes.delimiter(given.at(2), '.');
        for (String key : Fields.of(given.at(1), separator)) {
            found = found.flatMap(value -> value.member(key));
        }
        if (given.at(3).indexOf('c') >= 0
                && found.orElse(null) instanceof JsonValue.Elements(var values)) {
            return Integer.toString(values.size());
        }
        return found.map(JsonValue::text).orElse("");
    }
}
