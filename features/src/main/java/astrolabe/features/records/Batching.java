package astrolabe.features.records;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Whether records are handed to the back ends one by one or many at a time.
 *
 * @param enabled whether they are held back at all
 * @param size so many are handed over without waiting for the time
 * @param time how long the first one waits at most
 * @param schedulerOnly what the file says; delivery never runs on a call's thread either way
 * @param safeShutdown whether what is held back is handed over when the program ends; otherwise it
 *     is when the program starts again
 */
record Batching(
        boolean enabled, int size, Duration time, boolean schedulerOnly, boolean safeShutdown) {

    static final Batching DEFAULTS = new Batching(false, 100, Duration.ofMinutes(5), false, true);

    private static final int MOST = 1_000_000;

    /** The settings of {@code cdr.conf}'s {@code [general]}; who reads the others warns. */
    static Batching from(Section general, Problems problems) {
        SectionReader reader = new SectionReader(general, problems);
        return new Batching(
                reader.bool("batch", DEFAULTS.enabled),
                reader.integer("size", DEFAULTS.size, 1, MOST),
                reader.duration("time", DEFAULTS.time, ChronoUnit.SECONDS),
                reader.bool("scheduleronly", DEFAULTS.schedulerOnly),
                reader.bool("safeshutdown", DEFAULTS.safeShutdown));
    }
}
