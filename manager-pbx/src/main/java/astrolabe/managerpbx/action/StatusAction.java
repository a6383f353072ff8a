package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.expression.Arguments;
import astrolabe.manager.Action;
import astrolabe.manager.Caller;
import astrolabe.manager.Fields;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.event.Blocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes one channel or all, with variables if wished. */
final class StatusAction implements Action {

    private static final Param<String> CHANNEL =
            Param.optional("Channel", "The channel's name; without it, all.");
    private static final Param<String> VARIABLES =
            Param.optional("Variables", "Variables and functions to show, separated by commas.");
    private static final Param<Boolean> ALL_VARIABLES =
            Param.flag("AllVariables", "Whether to show all variables of each channel.");

    private final Pbx pbx;

    StatusAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("Status")
                .since("0.2.0")
                .anyOf(SYSTEM, CALL, REPORTING)
                .says(
                        "Describe one channel or all.",
                        "Without a channel, the newest comes first. Variables of the channel come one header each.")
                .params(CHANNEL, VARIABLES, ALL_VARIABLES);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        List<String> wanted = Arguments.verbatim(request.get(VARIABLES)).values();
        if (isForbidden(wanted, request.caller())) {
            return Reply.failure("Status Access Forbidden: Variables");
        }
        List<Channel> channels = new ArrayList<>();
        if (request.has(CHANNEL)) {
            Optional<Channel> channel = pbx.exchange().channels().find(request.get(CHANNEL));
            if (channel.isEmpty()) {
                return Reply.failure("No such channel");
            }
            channels.add(channel.get());
        } else {
            channels.addAll(List.copyOf(pbx.exchange().channels().all()).reversed());
        }
        Reply.ListReply list = Reply.list("Channel status will follow");
        for (Channel channel : channels) {
            describe(list, channel, wanted, request.get(ALL_VARIABLES));
        }
        return list.complete("StatusComplete").with("Items", list.size());
    }

    private static boolean isForbidden(List<String> wanted, Caller caller) {
        return wanted.stream().anyMatch(variable -> Forbidden.reads(variable, caller));
    }

    private void describe(Reply.ListReply list, Channel channel, List<String> wanted, boolean all)
            throws InterruptedException {
        ChannelSnapshot snapshot = channel.snapshot();
        String format = channel.driver().detail("audionativeformat").orElse("slin");
        Reply.Item item = list.item("Status").field("Privilege", "Call");
        Blocks.channel(item, snapshot);
        Fields _ =
                item.field("Type", snapshot.technology())
                        .field("DNID", snapshot.dialedNumber())
                        .field(
                                "EffectiveConnectedLineNum",
                                Blocks.known(snapshot.connected().number()))
                        .field(
                                "EffectiveConnectedLineName",
                                Blocks.known(snapshot.connected().name()))
                        .field("TimeToHangup", secondsLeft(snapshot))
                        .field("BridgeID", snapshot.bridge())
                        .field("Application", snapshot.application())
                        .field("Data", snapshot.data())
                        .field("Nativeformats", "(" + format + ")")
                        .field("Readformat", format)
                        .field("Readtrans", "")
                        .field("Writeformat", format)
                        .field("Writetrans", "")
                        .field("Callgroup", snapshot.callGroup())
                        .field("Pickupgroup", snapshot.pickupGroup())
                        .field("Seconds", Snapshots.age(pbx, snapshot).toSeconds());
        if (!wanted.isEmpty()) {
            List<String> values =
                    pbx.exchange().scheduler().await(channel.ask(owned -> values(owned, wanted)));
            values.forEach(value -> item.field("Variable", value));
        }
        if (all) {
            channel.variables()
                    .all()
                    .forEach((name, value) ->
                            item.field("Variable", name + "=" + Blocks.escaped(value)));
        }
        Fields _ = item.actionId();
    }

    private List<String> values(Channel channel, List<String> wanted) {
        List<String> values = new ArrayList<>();
        for (String name : wanted) {
            values.add(name + "=" + value(channel, name));
        }
        return values;
    }

    /** An unset variable reads as the C library prints nothing at all; clients know it so. */
    private String value(Channel channel, String name) {
        if (name.endsWith(")")) {
            return Blocks.escaped(OutsideValue.read(pbx, Optional.of(channel), name));
        }
        return pbx.evaluator()
                .variable(Optional.of(channel), name)
                .map(Blocks::escaped)
                .orElse("(null)");
    }

    private long secondsLeft(ChannelSnapshot channel) {
        return channel.hangupAt().equals(Instant.EPOCH)
                ? 0
                : Duration.between(pbx.exchange().scheduler().instant(), channel.hangupAt())
                        .toSeconds();
    }
}
