package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;
import java.util.stream.Collectors;

/** The groups that the call is in, separated by blanks. */
final class GroupListFunction implements DialplanFunction {

    private final CallGroups groups;

    GroupListFunction(CallGroups groups) {
        this.groups = groups;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "GROUP_LIST",
                        "func_groupcount",
                        "The groups that the call is in, separated by blanks.")
                .says("A group of a category is written group@category.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return groups.of(Calls.of(channel, "GROUP_LIST")).stream()
                .map(CallGroups.Membership::text)
                .collect(Collectors.joining(" "));
    }
}
