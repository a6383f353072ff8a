package astrolabe.engine.pbx;

import java.util.List;

/**
 * The declaration of a dialplan function.
 *
 * @param module the module's name that scripts look for, {@code func_callerid}
 * @param arguments in order; optional ones in brackets
 * @param danger what it reaches beyond the call; from outside the dialplan it works only where that
 *     is allowed
 */
public record FunctionSpec(
        String name,
        String module,
        List<String> arguments,
        String synopsis,
        String description,
        Danger danger) {

    /** What a function reaches. */
    public enum Danger {
        NONE,
        /** Setting it is dangerous. */
        WRITE,
        /** Reading and setting it are dangerous. */
        ALL
    }

    public FunctionSpec {
        arguments = List.copyOf(arguments);
    }

    public static FunctionSpec of(
            String name, String module, String synopsis, String... arguments) {
        return new FunctionSpec(name, module, List.of(arguments), synopsis, "", Danger.NONE);
    }

    public FunctionSpec says(String text) {
        return new FunctionSpec(name, module, arguments, synopsis, text, danger);
    }

    public FunctionSpec danger(Danger reach) {
        return new FunctionSpec(name, module, arguments, synopsis, description, reach);
    }

    /** {@code SAYFILES(value[,type])}. */
    public String syntax() {
        return Syntax.of(name, arguments);
    }

    /** The arguments one by one. */
    public List<Argument> argumentList() {
        return Argument.of(arguments);
    }
}
