package astrolabe.engine.pbx;

import java.util.List;

/** How the arguments of an application or a function are written, each optional one in brackets. */
final class Syntax {

    private Syntax() {}

    /**
     * {@code Dial(resources[,timeout[,options]])}: an optional argument needs those that stand
     * between it and a required one.
     */
    static String of(String name, List<String> arguments) {
        int first = firstRequired(arguments);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < first; i++) { // those that may be left out in front
            text.insert(0, '[').append(bare(arguments.get(i))).append(",]");
        }
        int brackets = 0;
        for (int i = first; i < arguments.size(); i++) {
            String comma = i == first ? "" : ",";
            if (isOptional(arguments.get(i)) && isLastPart(arguments, i)) {
                text.append('[').append(comma).append(bare(arguments.get(i)));
                brackets++;
            } else {
                text.append(comma).append(arguments.get(i));
            }
        }
        return name + "(" + text + "]".repeat(brackets) + ")";
    }

    /** Where the required ones begin; 0 when there is none. */
    private static int firstRequired(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!isOptional(arguments.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isLastPart(List<String> arguments, int from) {
        return arguments.subList(from, arguments.size()).stream().allMatch(Syntax::isOptional);
    }

    /** Whether one pair of brackets is around all of it. */
    static boolean isOptional(String argument) {
        if (!argument.startsWith("[") || !argument.endsWith("]")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < argument.length() - 1; i++) {
            depth += argument.charAt(i) == '[' ? 1 : argument.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** An argument without the brackets that make it optional. */
    static String bare(String argument) {
        return isOptional(argument) ? argument.substring(1, argument.length() - 1) : argument;
    }
}
