package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** A variable that holds a list, its fields with a delimiter between them. */
final class ListVariable {

    private final Evaluator evaluator;
    private final Optional<Channel> channel;
    private final String name;
    private final char delimiter;

    private ListVariable(
            Evaluator evaluator, Optional<Channel> channel, String name, char delimiter) {
        this.evaluator = evaluator;
        this.channel = channel;
        this.name = name;
        this.delimiter = delimiter;
    }

    /** The one named by a function's arguments: variable and delimiter. */
    static ListVariable of(Evaluator evaluator, Optional<Channel> channel, Arguments given)
            throws FunctionFailed {
        String name = given.at(0).strip();
        if (name.isEmpty()) {
            throw new FunctionFailed("The name of a variable is missing");
        }
        return new ListVariable(evaluator, channel, name, Escapes.delimiter(given.at(1), ','));
    }

    void push(String value) throws FunctionFailed {
        String old = text();
        set(old.isEmpty() ? value : old + delimiter + value);
    }

    void unshift(String value) throws FunctionFailed {
        String old = text();
        set(old.isEmpty() ? value : value + delimiter + old);
    }

    String pop() throws FunctionFailed {
        String old = text();
        int at = old.lastIndexOf(delimiter);
        set(at < 0 ? "" : old.substring(0, at));
        return old.substring(at + 1);
    }

    String shift() throws FunctionFailed {
        String old = text();
        int at = old.indexOf(delimiter);
        set(at < 0 ? "" : old.substring(at + 1));
        return at < 0 ? old : old.substring(0, at);
    }

    private String text() throws FunctionFailed {
        return evaluator.value(channel, name, Trust.DIALPLAN);
    }

    private void set(String text) throws FunctionFailed {
        evaluator.assign(channel, name, text, Trust.DIALPLAN);
    }
}
