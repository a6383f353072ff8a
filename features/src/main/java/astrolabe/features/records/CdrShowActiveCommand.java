package astrolabe.features.records;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.CallRecord;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the call detail records of the living channels as they stand. */
final class CdrShowActiveCommand implements ConsoleCommand {

    private static final String ROW =
            "%-25.25s %-25.25s %-15.15s %-8.8s %-8.8s %-8.8s %-8.8s %-8.8s";

    private final Pbx pbx;

    CdrShowActiveCommand(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "cdr show active",
                "[channel]",
                "Show the call detail records of living channels, or those of one.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        return switch (arguments.size()) {
            case 0 -> all(out);
            case 1 -> one(arguments.getFirst(), out);
            default -> Outcome.USAGE;
        };
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? pbx.exchange().channels().all().stream().map(Channel::name).toList()
                : List.of();
    }

    private Outcome all(ConsoleOutput out) {
        out.line("");
        out.line("Channels with Call Detail Record (CDR) Information");
        out.line("--------------------------------------------------");
        table(pbx.callRecords().active(), out);
        return Outcome.SUCCESS;
    }

    private Outcome one(String name, ConsoleOutput out) {
        Optional<CallRecord> record =
                pbx.exchange()
                        .channels()
                        .find(name)
                        .flatMap(channel -> pbx.callRecords().current(channel.uniqueId()));
        if (record.isEmpty()) {
            out.line("Unknown channel: " + name);
            return Outcome.SUCCESS;
        }
        out.line("");
        out.line("Call Detail Record (CDR) Information for " + record.get().channel());
        out.line("--------------------------------------------------");
        table(List.of(record.get()), out);
        return Outcome.SUCCESS;
    }

    private static void table(List<CallRecord> records, ConsoleOutput out) {
        out.linef(
                ROW,
                "Channel",
                "Dst. Channel",
                "LastApp",
                "Start",
                "Answer",
                "End",
                "Billsec",
                "Duration");
        for (CallRecord record : records) {
            out.linef(
                    ROW,
                    record.channel(),
                    record.destinationChannel(),
                    record.application(),
                    ago(record, record.started()),
                    ago(record, record.answered()),
                    ago(record, record.ended()),
                    clock(Duration.ofSeconds(record.billableSeconds())),
                    clock(Duration.ofSeconds(record.duration())));
        }
        out.line("");
    }

    /** The time since the record began, as a clock shows it; nothing for what has not come. */
    private static String ago(CallRecord record, Instant moment) {
        return moment.equals(Instant.EPOCH)
                ? "--:--:--"
                : clock(Duration.between(record.started(), moment));
    }

    private static String clock(Duration time) {
        return "%02d:%02d:%02d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
