package astrolabe.engine.dialplan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * When something applies: minutes of the day, days of the week, days of the month and months, in a
 * time zone. Written {@code times,weekdays,days,months[,timezone]}; a part that is {@code *} or
 * missing does not restrict.
 */
public final class TimeSpec {
    public static final TimeSpec ALWAYS = TimeSpecParser.parse("*", ZoneId.of("UTC"), _ -> {});

    private final BitSet minutes;
    private final BitSet weekdays;
    private final BitSet days;
    private final BitSet months;
    private final ZoneId zone;
    private final boolean unrestricted;

    TimeSpec(BitSet minutes, BitSet weekdays, BitSet days, BitSet months, ZoneId zone) {
        this.minutes = minutes;
        this.weekdays = weekdays;
        this.days = days;
        this.months = months;
        this.zone = zone;
        unrestricted =
                minutes.cardinality() == TimeSpecParser.MINUTES
                        && weekdays.cardinality() == TimeSpecParser.WEEKDAYS
                        && days.cardinality() == TimeSpecParser.DAYS
                        && months.cardinality() == TimeSpecParser.MONTHS;
    }

    /** Reads a text; a part that cannot be read is reported and never applies. */
    public static TimeSpec parse(String text, ZoneId local, Consumer<String> problems) {
        return TimeSpecParser.parse(text, local, problems);
    }

    public boolean includes(Instant now) {
        return unrestricted || includes(LocalDateTime.ofInstant(now, zone));
    }

    private boolean includes(LocalDateTime now) {
        return minutes.get(now.getHour() * 60 + now.getMinute())
                && weekdays.get(now.getDayOfWeek().getValue() - 1)
                && days.get(now.getDayOfMonth() - 1)
                && months.get(now.getMonthValue() - 1);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof TimeSpec that
                && minutes.equals(that.minutes)
                && weekdays.equals(that.weekdays)
                && days.equals(that.days)
                && months.equals(that.months)
                && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return minutes.hashCode() ^ weekdays.hashCode() ^ days.hashCode() ^ months.hashCode();
    }
}
