package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Regex;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** How many calls are in groups that a regular expression occurs in. */
final class GroupMatchCountFunction implements DialplanFunction {

    private final CallGroups groups;

    GroupMatchCountFunction(CallGroups groups) {
        this.groups = groups;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "GROUP_MATCH_COUNT",
                        "func_groupcount",
                        "How many calls are in groups that a regular expression occurs in.",
                        "groupmatch[@category]")
                .says("The category is a regular expression as well; without one, all count.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        GroupName wanted = GroupName.parse(arguments);
        long count = 0;
        for (CallGroups.Membership one : groups.all()) {
            boolean inCategory =
                    wanted.category().isEmpty() || occurs(one.category(), wanted.category());
            if (inCategory && occurs(one.group(), wanted.group())) {
                count++;
            }
        }
        return Long.toString(count);
    }

    private static boolean occurs(String text, String regex) throws FunctionFailed {
        return Regex.occurs(text, regex)
                .orElseThrow(() ->
                        new FunctionFailed("GROUP_MATCH_COUNT: no regular expression: " + regex));
    }
}
