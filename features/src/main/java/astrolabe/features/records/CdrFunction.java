package astrolabe.features.records;

import astrolabe.engine.Pbx;
import astrolabe.engine.cdr.RecordFields;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A field or variable of the channel's call detail record. */
final class CdrFunction implements DialplanFunction {

    private final Pbx pbx;

    CdrFunction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CDR",
                        "func_cdr",
                        "A field of the channel's call detail record.",
                        "name",
                        "[options]")
                .says(
                        "Can be read: clid, src, dst, dcontext, channel, dstchannel, lastapp, lastdata, start, answer, end, duration, billsec, disposition, uniqueid, linkedid, sequence. Can be set as well: accountcode, amaflags, userfield; any other name is a variable of the record. Option u gives numbers where words or dates stand, f the fractions of duration and billsec.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = of(channel);
        RecordArguments wanted = RecordArguments.of(arguments);
        Optional<CallRecord> record = pbx.callRecords().current(call.uniqueId());
        return record.flatMap(found ->
                        RecordFields.read(
                                found, wanted.name(), wanted.form(), ZoneId.systemDefault()))
                .orElse("");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = of(channel);
        String name = RecordArguments.of(arguments).name();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "accountcode", "amaflags", "userfield" -> {
                pbx.evaluator()
                        .assign(
                                channel,
                                "CHANNEL(" + name.toLowerCase(Locale.ROOT) + ")",
                                value,
                                astrolabe.engine.pbx.Trust.DIALPLAN);
                call.publish();
                if (name.equalsIgnoreCase("userfield")) {
                    pbx.callRecords().userField(call.view(), value);
                }
            }
            default -> {
                if (RecordFields.isField(name)) {
                    throw new FunctionFailed("CDR(" + name + ") can't be set");
                }
                pbx.callRecords().note(call.view(), name, value);
            }
        }
    }

    private static Channel of(Optional<Channel> channel) throws FunctionFailed {
        return channel.orElseThrow(() -> new FunctionFailed("CDR needs a channel"));
    }
}
