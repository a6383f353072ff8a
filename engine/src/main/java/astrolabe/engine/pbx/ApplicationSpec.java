package astrolabe.engine.pbx;

import java.util.ArrayList;
import java.util.List;

/**
 * The declaration of a dialplan application.
 *
 * @param name as documented; the dialplan may write it in any case
 * @param module the module's name that scripts look for, {@code app_dial}
 * @param arguments in order; optional ones in brackets
 * @param synopsis one short sentence
 * @param description further sentences, may be empty
 * @param options the option letters with their meaning
 * @param restricted whether only an account with system rights may originate into it
 */
public record ApplicationSpec(
        String name,
        String module,
        List<String> arguments,
        String synopsis,
        String description,
        List<Option> options,
        boolean restricted) {

    /** An option letter, {@code L(x[:y[:z]])}, and what it does. */
    public record Option(String letter, String says) {}

    public ApplicationSpec {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    public static ApplicationSpec of(
            String name, String module, String synopsis, String... arguments) {
        return new ApplicationSpec(
                name, module, List.of(arguments), synopsis, "", List.of(), false);
    }

    public ApplicationSpec says(String text) {
        return new ApplicationSpec(name, module, arguments, synopsis, text, options, restricted);
    }

    public ApplicationSpec option(String letter, String says) {
        List<Option> more = new ArrayList<>(options);
        more.add(new Option(letter, says));
        return new ApplicationSpec(
                name, module, arguments, synopsis, description, more, restricted);
    }

    public ApplicationSpec onlyWithSystemRights() {
        return new ApplicationSpec(name, module, arguments, synopsis, description, options, true);
    }

    /** {@code Dial(resources[,timeout[,options]])}. */
    public String syntax() {
        return Syntax.of(name, arguments);
    }

    /** The arguments one by one. */
    public List<Argument> argumentList() {
        return Argument.of(arguments);
    }
}
