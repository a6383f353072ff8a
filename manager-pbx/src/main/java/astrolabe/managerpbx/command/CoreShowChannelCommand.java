package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.engine.cdr.RecordFields;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Describes one channel. */
final class CoreShowChannelCommand implements ConsoleCommand {

    private final Pbx pbx;

    CoreShowChannelCommand(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show channel", "<channel>", "Describe a channel.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        pbx.exchange()
                .channels()
                .find(arguments.getFirst())
                .ifPresentOrElse(
                        channel -> describe(channel, out),
                        () -> out.line(arguments.getFirst() + " is not a known channel"));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofChannels(pbx.exchange().channels(), arguments);
    }

    private void describe(Channel channel, ConsoleOutput out) {
        ChannelSnapshot shown = channel.snapshot();
        Instant now = pbx.exchange().scheduler().instant();
        String format = channel.driver().detail("audionativeformat").orElse("slin");
        out.line(" -- General --");
        field(out, "Name", shown.name());
        field(out, "Type", shown.technology());
        field(out, "UniqueID", shown.uniqueId());
        field(out, "LinkedID", shown.linkedId());
        field(out, "Caller ID", known(shown.caller().number()));
        field(out, "Caller ID Name", known(shown.caller().name()));
        field(out, "Connected Line ID", known(shown.connected().number()));
        field(out, "Connected Line ID Name", known(shown.connected().name()));
        field(out, "Eff. Connected Line ID", known(shown.connected().number()));
        field(out, "Eff. Connected Line ID Name", known(shown.connected().name()));
        field(out, "DNID Digits", known(shown.dialedNumber()));
        field(out, "Language", shown.language());
        field(out, "State", shown.state().label() + " (" + shown.state().number() + ")");
        field(out, "NativeFormats", "(" + format + ")");
        field(out, "WriteFormat", format);
        field(out, "ReadFormat", format);
        field(out, "WriteTranscode", "No ");
        field(out, "ReadTranscode", "No ");
        field(out, "Time to Hangup", Long.toString(secondsLeft(shown, now)));
        field(out, "Elapsed Time", elapsed(Duration.between(shown.created(), now)));
        field(out, "Bridge ID", shown.bridge().isEmpty() ? "(Not bridged)" : shown.bridge());
        dialplan(out, shown);
        field(out, " Call Identifier", "[" + channel.callId() + "]");
        out.line("      Variables:");
        channel.variables().all().forEach((name, value) -> out.line(name + "=" + value));
        record(channel, out);
        streams(out, format);
    }

    private void record(Channel channel, ConsoleOutput out) {
        pbx.callRecords()
                .current(channel.uniqueId())
                .ifPresent(record -> {
                    out.line("  CDR Variables:");
                    RecordFields.all(record, ZoneId.systemDefault())
                            .forEach((name, value) -> out.line("level 1: " + name + "=" + value));
                });
    }

    private static void dialplan(ConsoleOutput out, ChannelSnapshot shown) {
        out.line(" --   PBX   --");
        field(out, "Context", shown.context());
        field(out, "Extension", shown.extension());
        field(out, "Priority", Integer.toString(shown.priority()));
        field(out, "Call Group", Long.toString(shown.callGroup()));
        field(out, "Pickup Group", Long.toString(shown.pickupGroup()));
        field(out, "Application", known(shown.application()));
        field(out, "Data", shown.data().isEmpty() ? "(Empty)" : shown.data());
    }

    private static void streams(ConsoleOutput out, String format) {
        out.line("");
        out.line(" -- Streams --");
        out.line("Name: audio-0");
        out.line("    Type: audio");
        out.line("    State: sendrecv");
        out.line("    Group: -1");
        out.line("    Formats: (" + format + ")");
        out.line("    Metadata:");
    }

    private static void field(ConsoleOutput out, String label, String value) {
        out.linef("%15s: %s", label, value);
    }

    private static String known(String text) {
        return text.isEmpty() ? "(N/A)" : text;
    }

    private static String elapsed(Duration time) {
        return time.toHours() + "h" + time.toMinutesPart() + "m" + time.toSecondsPart() + "s";
    }

    private static long secondsLeft(ChannelSnapshot shown, Instant now) {
        return shown.hangupAt().equals(Instant.EPOCH)
                ? 0
                : Duration.between(now, shown.hangupAt()).toSeconds();
    }
}
