package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.CallRecord;
import astrolabe.engine.time.VirtualTime;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Entries on their way through the journal. */
class DeliveryTest {

    private static final long RECORDS = 3 * Delivery.MOST_WAITING;

    @TempDir Path directory = Path.of("");

    /** A data base that is away until somebody brings it back. */
    private static final class Away implements BackEnd<CallRecord> {
        private final List<Long> kept = new ArrayList<>();
        private boolean isBack;

        @Override
        public String name() {
            return "away";
        }

        @Override
        public List<Refused<CallRecord>> keep(List<CallRecord> entries) throws IOException {
            if (!isBack) {
                throw new IOException("nobody answers");
            }
            entries.forEach(record -> kept.add(record.sequence()));
            return List.of();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Test
    void aBackEndThatIsAwayForLongCostsDiskAndOneLineOfTheLog() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(Courier.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        Level usual = log.getLevel();
        log.setLevel(Level.INFO);
        VirtualTime time = new VirtualTime();
        Away away = new Away();
        try (Delivery<CallRecord> delivery =
                new Delivery<>(time, directory, new CallRecordCodec())) {
            delivery.deliver(Batching.DEFAULTS, List.of(away));
            for (long i = 0; i < RECORDS; i++) {
                delivery.add(KilledRecorder.record(i));
                if (i % 1000 == 0) {
                    time.advance(Duration.ofMinutes(10));
                }
            }
            time.advance(Duration.ofHours(1));
            assertThat(away.kept).isEmpty();
            assertThat(Files.size(directory.resolve("journal"))).isGreaterThan(RECORDS * 100);
            assertThat(lines.list).hasSize(1);

            away.isBack = true;
            time.advance(Courier.LONGEST_PAUSE);
            assertThat(away.kept)
                    .containsExactlyElementsOf(LongStream.range(0, RECORDS).boxed().toList());
            assertThat(Files.size(directory.resolve("journal"))).isZero();
            assertThat(lines.list).hasSize(2);
        } finally {
            log.setLevel(usual);
            log.detachAppender(lines);
        }
    }

    @Test
    void thePlaceOfABackEndThatIsGoneDoesNotPointIntoLaterEntries() throws Exception {
        VirtualTime time = new VirtualTime();
        Away away = new Away();
        away.isBack = true;
        try (Delivery<CallRecord> delivery =
                new Delivery<>(time, directory, new CallRecordCodec())) {
            delivery.deliver(Batching.DEFAULTS, List.of(away));
            delivery.add(KilledRecorder.record(0));
            time.settle();
            Files.writeString(directory.resolve("other.at"), "00000000000000000007\n");
            LongStream.range(1, 1000).mapToObj(KilledRecorder::record).forEach(delivery::add);
            time.settle();
            assertThat(Files.size(directory.resolve("journal"))).isZero();
            assertThat(directory.resolve("other.at")).doesNotExist();
        }
    }
}
