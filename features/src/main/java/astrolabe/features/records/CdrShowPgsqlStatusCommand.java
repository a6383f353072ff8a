package astrolabe.features.records;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows whether call detail records reach the table of PostgreSQL, and how many have. */
final class CdrShowPgsqlStatusCommand implements ConsoleCommand {

    private final CdrFeature feature;
    private final InstantSource clock;

    CdrShowPgsqlStatusCommand(CdrFeature feature, InstantSource clock) {
        this.feature = feature;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "cdr show pgsql status", "", "Show the connection to PostgreSQL and its records.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        Optional<CdrFeature.Postgres> postgres = feature.postgres();
        Optional<Instant> since = postgres.flatMap(each -> each.account().connected());
        if (postgres.isEmpty() || since.isEmpty()) {
            out.line("Not currently connected to a PgSQL server.");
            return Outcome.SUCCESS;
        }
        TableBackEnd.Account account = postgres.get().account();
        out.line(
                "Connected to %s for %s."
                        .formatted(
                                postgres.get().place(),
                                time(Duration.between(since.get(), clock.instant()))));
        String both =
                account.rows() == account.rowsSinceConnected()
                        ? ""
                        : " and %d records since last reconnect"
                                .formatted(account.rowsSinceConnected());
        out.line("  Wrote %d records since last restart%s.".formatted(account.rows(), both));
        return Outcome.SUCCESS;
    }

    private static String time(Duration time) {
        String seconds = time.toSecondsPart() + " seconds";
        if (time.toDays() > 0) {
            return "%d days, %d hours, %d minutes, %s"
                    .formatted(time.toDays(), time.toHoursPart(), time.toMinutesPart(), seconds);
        }
        if (time.toHours() > 0) {
            return "%d hours, %d minutes, %s"
                    .formatted(time.toHours(), time.toMinutesPart(), seconds);
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " minutes, " + seconds : seconds;
    }
}
