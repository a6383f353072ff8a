package astrolabe.engine.function;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Variables;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A variable that channels share: each has a space of its own for them, which the others reach. */
final class SharedFunction implements DialplanFunction {

    private final Exchange exchange;

    SharedFunction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "SHARED",
                        "func_global",
                        "A variable that channels share: each has a space of its own for them, which the others reach.",
                        "varname",
                        "[channel]")
                .says(
                        "Without a channel, named by its name or unique id, it is the present one. Setting it is told of as SHARED(varname).");
    }

    private static final Attachments.Key<Variables> KEY = new Attachments.Key<>(Variables.class);

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        String name = name(given);
        return OtherCall.on(
                channel, holder(channel, given), there -> space(there).find(name).orElse(""));
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        String name = name(given);
        String _ =
                OtherCall.on(
                        channel,
                        holder(channel, given),
                        there -> {
                            space(there)
                                    .set(
                                            name,
                                            value,
                                            () ->
                                                    exchange.publish(
                                                            new PbxEvent.VariableSet(
                                                                    there.view(),
                                                                    "SHARED(" + name + ")",
                                                                    value)));
                            return value;
                        });
    }

    private static Variables space(Channel channel) {
        return channel.attachments().of(KEY, Variables::new);
    }

    private static String name(Arguments given) throws FunctionFailed {
        if (!given.has(0)) {
            throw new FunctionFailed("SHARED: the name of a variable is missing");
        }
        return given.at(0).strip();
    }

    private Channel holder(Optional<Channel> channel, Arguments given) throws FunctionFailed {
        return given.has(1)
                ? OtherCall.named(exchange, given.at(1), "SHARED")
                : Calls.of(channel, "SHARED");
    }
}
