package astrolabe.protocol;

import java.util.ArrayList;
import java.util.List;

/** The channel variables that a request's {@code Variable} headers set, in order of appearance. */
public record VariableList(List<Variable> variables) {
    /** How many variables one header may hold; the last one's value takes all that follows. */
    public static final int MAX_PER_HEADER = 64;

    public VariableList {
        variables = List.copyOf(variables);
    }

    public record Variable(String name, String value) {}

    /** The variables of all {@code Variable} headers. */
    public static VariableList of(AmiMessage request) {
        List<Variable> variables = new ArrayList<>();
        for (String value : request.all("Variable")) {
            variables.addAll(parse(value).variables());
        }
        return new VariableList(variables);
    }

    /** The variables of one header; parts that assign nothing to a name are passed over. */
    public static VariableList parse(String header) {
        List<Variable> variables = new ArrayList<>();
        for (String argument : new ArgumentSplitter(header, MAX_PER_HEADER).split()) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                variables.add(
                        new Variable(
                                argument.substring(0, equals), argument.substring(equals + 1)));
            }
        }
        return new VariableList(variables);
    }
}
