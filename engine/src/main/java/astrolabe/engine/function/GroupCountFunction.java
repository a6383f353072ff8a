package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** How many calls are in a group. */
final class GroupCountFunction implements DialplanFunction {

    private final CallGroups groups;

    GroupCountFunction(CallGroups groups) {
        this.groups = groups;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "GROUP_COUNT",
                        "func_groupcount",
                        "How many calls are in a group.",
                        "[groupname][@category]")
                .says(
                        "Without a name it is the group that the call itself is in; without a category, all categories count.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        GroupName wanted = GroupName.parse(arguments);
        String group = wanted.group().isEmpty() ? own(channel, wanted.category()) : wanted.group();
        return Long.toString(
                groups.count(one ->
                        one.group().equalsIgnoreCase(group)
                                && (wanted.category().isEmpty()
                                        || one.category().equalsIgnoreCase(wanted.category()))));
    }

    private String own(Optional<Channel> channel, String category) throws FunctionFailed {
        return groups.group(Calls.of(channel, "GROUP_COUNT"), category)
                .orElseThrow(() -> new FunctionFailed("GROUP_COUNT: the call is in no group"));
    }
}
