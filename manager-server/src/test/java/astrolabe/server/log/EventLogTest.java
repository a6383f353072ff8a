package astrolabe.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.EventType;
import astrolabe.manager.Fields;
import astrolabe.manager.PendingEvent;
import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import astrolabe.server.filter.EventFilter;
import astrolabe.server.filter.EventFilter.Parsed;
import astrolabe.server.filter.Filters;
import io.netty.buffer.ByteBuf;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private static final EventType CALL = EventType.of("Called", Privilege.CALL, "A test calls.");
    private static final EventType USER = EventType.of("Used", Privilege.USER, "A test uses.");
    private static final Rights CALLS = new Rights(Privileges.of(Privilege.CALL), Filters.NONE);
    private static final Rights ALL = new Rights(Privileges.ALL, Filters.NONE);

    private EventLog log = started(LogLimits.DEFAULTS);

    private static EventLog started(LogLimits limits) {
        EventLog log = new EventLog(limits, InstantSource.fixed(Instant.ofEpochSecond(7, 42_000)));
        log.start();
        return log;
    }

    private void restart(LogLimits limits) throws InterruptedException {
        log.close();
        log = started(limits);
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    private static PendingEvent event(EventType type, String... values) {
        return writer -> {
            Fields fields = writer.begin(type);
            for (int i = 0; i < values.length; i++) {
                fields.field("V" + i, values[i]);
            }
            writer.end();
        };
    }

    private String read(Cursor cursor) throws InterruptedException {
        log.settle();
        return drain(cursor);
    }

    private static ByteBuf next(Cursor cursor, long limit) {
        return Objects.requireNonNull(cursor.read(limit), "nothing to read");
    }

    private static String drain(Cursor cursor) {
        StringBuilder text = new StringBuilder();
        ByteBuf bytes = cursor.read(Long.MAX_VALUE);
        while (bytes != null) {
            text.append(bytes.toString(UTF_8));
            bytes.release();
            bytes = cursor.read(Long.MAX_VALUE);
        }
        return text.toString();
    }

    @Test
    void anEventIsEncodedAsItGoesOverTheWire() throws InterruptedException {
        Cursor cursor = log.join(ALL);
        log.publish(event(CALL, "x", "y"));
        assertThat(read(cursor))
                .isEqualTo("Event: Called\r\nPrivilege: call,all\r\nV0: x\r\nV1: y\r\n\r\n");
    }

    @Test
    void optionsAddHeadersAndDisableEvents() throws InterruptedException {
        log.options(new LogOptions(true, true, "pbx", Set.of("Used")));
        Cursor cursor = log.join(ALL);
        log.publish(event(USER));
        log.publish(event(CALL));
        assertThat(read(cursor).replace("\r", ""))
                .isEqualTo(
                        """
                        Event: Called
                        Privilege: call,all
                        Timestamp: 7.000042
                        SequenceNumber: 1
                        File: events
                        Line: 0
                        Func: Called
                        SystemName: pbx

                        """);
    }

    @Test
    void sessionsOfEqualRightsShareOneViewAndTheLastTakesItAway() throws InterruptedException {
        Cursor one = log.join(new Rights(Privileges.ALL, filters("Event: C")));
        Cursor other = log.join(new Rights(Privileges.ALL, filters("Event: C")));
        Cursor third = log.join(CALLS);
        assertThat(other.view()).isSameAs(one.view());
        assertThat(third.view()).isNotSameAs(one.view());
        log.leave(one.view());
        assertThat(log.statistics().views()).isEqualTo(2);
        log.leave(other.view());
        log.settle();
        assertThat(log.statistics().views()).isEqualTo(1);
    }

    private static Filters filters(String text) {
        return EventFilter.ofText(text) instanceof Parsed.Good(var filter)
                ? Filters.NONE.with(filter)
                : Filters.NONE;
    }

    @Test
    void aViewHoldsWhatItsMaskCoversAndItsFiltersPass() throws InterruptedException {
        Cursor calls = log.join(CALLS);
        Cursor filtered = log.join(new Rights(Privileges.ALL, filters("V0: keep")));
        log.publish(event(USER, "keep"));
        log.publish(event(CALL, "drop"));
        assertThat(read(calls)).contains("Called").doesNotContain("Used");
        assertThat(read(filtered)).contains("Used").doesNotContain("Called");
    }

    @Test
    void aCursorSeesNothingFromBeforeItJoined() throws InterruptedException {
        Cursor first = log.join(ALL);
        log.publish(event(CALL, "early"));
        Cursor late = log.join(ALL);
        log.publish(event(CALL, "later"));
        assertThat(read(first)).contains("early", "later");
        assertThat(read(late)).contains("later").doesNotContain("early");
    }

    @Test
    void changingRightsLosesNothingAndRepeatsNothing() throws InterruptedException {
        Cursor before = log.join(CALLS);
        log.publish(event(CALL, "one"));
        EventLog.Border border = log.change(before.view(), ALL);
        log.publish(event(CALL, "two"));
        log.settle();
        ByteBuf rest = next(before, border.former());
        assertThat(rest.toString(UTF_8)).contains("one").doesNotContain("two");
        rest.release();
        assertThat(before.read(border.former())).isNull();
        assertThat(read(border.cursor())).contains("two").doesNotContain("one");
    }

    @Test
    void aLaggingCursorKeepsItsPlaceAcrossChunks() throws InterruptedException {
        Cursor cursor = log.join(ALL);
        for (int i = 0; i < 5_000; i++) {
            log.publish(event(CALL, "n" + i));
        }
        String text = read(cursor);
        assertThat(text.split("\r\n\r\n")).hasSize(5_000);
        assertThat(text).endsWith("V0: n4999\r\n\r\n");
        assertThat(cursor.isLost()).isFalse();
    }

    @Test
    void whatTheLogNoLongerKeepsIsLostAndNeverSkipped() throws InterruptedException {
        restart(new LogLimits(1 << 14, 8 << 10, 1 << 10, 2 << 10));
        Cursor cursor = log.join(ALL);
        for (int i = 0; i < 2_000; i++) {
            log.publish(event(CALL, "n" + i));
        }
        log.settle();
        assertThat(cursor.isLost()).isTrue();
        assertThat(cursor.read(Long.MAX_VALUE)).isNull();
        assertThat(log.statistics().retainedBytes()).isLessThanOrEqualTo(8 << 10);
    }

    @Test
    void bytesHandedOutStayReadableWhenTheLogHasLetGoOfThem() throws InterruptedException {
        restart(new LogLimits(1 << 14, 4 << 10, 1 << 10, 1 << 10));
        Cursor cursor = log.join(ALL);
        log.publish(event(CALL, "first"));
        log.settle();
        ByteBuf held = next(cursor, Long.MAX_VALUE);
        for (int i = 0; i < 2_000; i++) {
            log.publish(event(CALL, "n" + i));
        }
        log.settle();
        assertThat(held.toString(UTF_8)).contains("V0: first");
        assertThat(held.release()).isTrue();
    }

    @Test
    void concurrentPublishersKeepTheirOrderAndLoseNothing() throws InterruptedException {
        Cursor cursor = log.join(ALL);
        int publishers = 4;
        int each = 5_000;
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < publishers; p++) {
            String name = "p" + p;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < each; i++) {
                                    log.publish(event(CALL, name, Integer.toString(i)));
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Map<String, Integer> next = new HashMap<>();
        for (String packet : read(cursor).split("\r\n\r\n")) {
            String[] lines = packet.split("\r\n");
            String publisher = lines[2].substring(4);
            assertThat(Integer.parseInt(lines[3].substring(4)))
                    .isEqualTo(next.merge(publisher, 1, Integer::sum) - 1);
        }
        assertThat(next.values()).containsOnly(each).hasSize(publishers);
    }

    @Test
    void aFullRingBlocksNobodyAndIsTold() throws InterruptedException {
        restart(new LogLimits(16, 1 << 20, 1 << 10, 1 << 10));
        Cursor cursor = log.join(ALL);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        log.publish(_ -> {
            busy.countDown();
            await(release);
        });
        await(busy);
        for (int i = 0; i < 100; i++) {
            log.publish(event(CALL, "n" + i));
        }
        long lost = log.lost();
        release.countDown();
        assertThat(lost).isBetween(80L, 90L);
        log.settle();
        log.settle();
        assertThat(drain(cursor))
                .contains("Event: EventsLost\r\nPrivilege: system,all\r\nLost: " + lost);
    }

    @Test
    void anEventThatFailsToWriteItselfHarmsNoOther() throws InterruptedException {
        Cursor cursor = log.join(ALL);
        log.publish(writer -> {
            writer.begin(CALL);
            throw new IllegalStateException("as the test wants it");
        });
        log.publish(event(USER, "fine"));
        assertThat(read(cursor)).startsWith("Event: Used").contains("fine");
    }

    @Test
    void theBellRingsWhenThereIsSomethingNew() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        log.onAppend(rung::countDown);
        log.join(ALL);
        log.publish(event(CALL));
        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
