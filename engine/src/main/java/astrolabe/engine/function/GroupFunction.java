package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The group that the call is counted in. */
final class GroupFunction implements DialplanFunction {

    private final CallGroups groups;

    GroupFunction(CallGroups groups) {
        this.groups = groups;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "GROUP",
                        "func_groupcount",
                        "The group that the call is counted in.",
                        "[category]")
                .says(
                        "A call is in one group of each category. Setting it to nothing takes the call out. The category may stand behind an @ in the value as well.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return groups.group(Calls.of(channel, "GROUP"), arguments.strip()).orElse("");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "GROUP");
        String category = arguments.strip();
        GroupName name =
                category.isEmpty()
                        ? GroupName.parse(value)
                        : new GroupName(value.strip(), category);
        groups.join(call, name.group(), name.category());
    }
}
