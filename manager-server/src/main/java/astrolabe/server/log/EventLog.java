package astrolabe.server.log;

import astrolabe.manager.EventSink;
import astrolabe.manager.EventType;
import astrolabe.manager.PendingEvent;
import astrolabe.manager.Privilege;
import astrolabe.protocol.PacketBuffer;
import astrolabe.server.filter.EventText;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of all events. Any thread publishes, without waiting, into a bounded ring; one thread,
 * the sequencer, encodes each event once and appends it to every view that wants it, in order of
 * publication.
 *
 * <p>Events that find the ring full are lost, and every session is told by an event {@code
 * EventsLost} with their number.
 */
public final class EventLog implements EventSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    /** Tells of events lost because they came faster than they could be written. */
    public static final EventType EVENTS_LOST =
            EventType.of(
                            "EventsLost",
                            Privilege.SYSTEM,
                            "Sent to every session when events were published faster than the server could take them.")
                    .with("Lost", "How many events there were.");

    /** Enough to make one wake-up worth it, few enough to let loops start early. */
    private static final int BATCH = 1024;

    private final MpscAtomicArrayQueue<PendingEvent> ring;
    private final Queue<View> left = new ConcurrentLinkedQueue<>();
    private final List<Doorbell> doorbells = new CopyOnWriteArrayList<>();
    private final LongAdder published = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final Audiences audiences = new Audiences();
    private final Retention retention;
    private final Encoder encoder;
    private final Thread sequencer;
    private volatile boolean asleep;
    private volatile boolean closed;
    private volatile LogOptions options = LogOptions.PLAIN;
    // Touched by the sequencer only.
    private boolean appended;
    private long lostAndTold;

    public EventLog(LogLimits limits, InstantSource clock) {
        ring = new MpscAtomicArrayQueue<>(limits.pendingEvents());
        retention = new Retention(limits);
        encoder = new Encoder(audiences, clock, this::append);
        sequencer = Thread.ofPlatform().name("event-log").daemon().unstarted(this::run);
    }

    public void start() {
        sequencer.start();
    }

    /** Whether anything will come of what is published. */
    public boolean isStarted() {
        return sequencer.getState() != Thread.State.NEW;
    }

    /** Takes effect with the next event that is published, if not with earlier ones. */
    public void options(LogOptions theOptions) {
        options = theOptions;
    }

    public LogOptions options() {
        return options;
    }

    /** Has a doorbell rung whenever there is something new in any view. */
    public void onAppend(Doorbell doorbell) {
        doorbells.add(doorbell);
    }

    @Override
    public void publish(PendingEvent event) {
        if (ring.offer(event)) {
            published.increment();
            wake();
        } else {
            lost.increment();
        }
    }

    /** How many events were handed over so far. */
    public long published() {
        return published.sum();
    }

    /** How many events were lost so far. */
    public long lost() {
        return lost.sum();
    }

    /**
     * A cursor that sees what is published from now on and nothing from before. Waits for the
     * sequencer to come to this point of the stream, so never called from its thread or an event
     * loop.
     */
    public Cursor join(Rights rights) throws InterruptedException {
        return ask(() -> joinNow(rights), cursor -> leave(cursor.view()));
    }

    /**
     * The border between two views in the stream of all events.
     *
     * @param cursor reads what comes after the border
     * @param former where the former view ends for who crosses the border
     */
    public record Border(Cursor cursor, long former) {}

    /** As {@link #join}, telling as well where the view used so far ends. */
    public Border change(View from, Rights rights) throws InterruptedException {
        return ask(
                () -> new Border(joinNow(rights), from.head()),
                border -> leave(border.cursor().view()));
    }

    /** Has the sequencer make something, which is given back if who asked has gone. */
    private <T> T ask(Supplier<T> making, Consumer<T> giveBack) throws InterruptedException {
        CompletableFuture<T> made = new CompletableFuture<>();
        order(_ -> {
            T result = making.get();
            if (!made.complete(result)) {
                giveBack.accept(result);
            }
        });
        try {
            return await(made);
        } catch (InterruptedException e) {
            if (!made.cancel(false)) {
                giveBack.accept(made.join());
            }
            throw e;
        }
    }

    private Cursor joinNow(Rights rights) {
        View view = audiences.join(rights, encoder.number());
        return new Cursor(view, view.head());
    }

    /**
     * A cursor that goes on somewhere.
     *
     * @param complete whether it sees everything from there on
     */
    public record Resumption(Cursor cursor, boolean complete) {}

    /**
     * A cursor that sees what was published after the event with this number; where that is not
     * kept, it sees what is published from now on. For rights whose form is resumable.
     */
    public Resumption resume(Rights rights, long number) throws InterruptedException {
        return ask(
                () -> {
                    View view = audiences.join(rights, encoder.number());
                    long offset = number > encoder.number() ? -1 : view.offsetBehind(number);
                    boolean complete = offset >= 0;
                    return new Resumption(
                            new Cursor(view, complete ? offset : view.head()), complete);
                },
                resumption -> leave(resumption.cursor().view()));
    }

    /** Gives up a cursor's place; returns at once. */
    public void leave(View view) {
        left.add(view);
        wake();
    }

    /** Waits until all that was published before is in the log. */
    public void settle() throws InterruptedException {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        order(_ -> settled.complete(true));
        await(settled);
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the event log is closed", e.getCause());
        }
    }

    /** Puts an order into the stream; unlike an event it waits for room. */
    private void order(PendingEvent order) throws InterruptedException {
        while (!ring.offer(order)) {
            if (closed) {
                throw new IllegalStateException("the event log is closed");
            }
            wake();
            Thread.sleep(1);
        }
        wake();
    }

    private void wake() {
        if (asleep) {
            LockSupport.unpark(sequencer);
        }
    }

    private void run() {
        while (!closed) {
            try {
                sequence();
            } catch (RuntimeException e) {
                LOG.error("the event log stumbled and goes on", e);
            }
        }
        audiences.all().forEach(retention::forget);
    }

    private void sequence() {
        int taken = ring.drain(this::write, BATCH);
        tellOfLoss();
        dropUnused();
        if (appended) {
            appended = false;
            doorbells.forEach(Doorbell::ring);
        } else if (taken == 0) {
            sleep();
        }
    }

    private void sleep() {
        asleep = true;
        if (ring.isEmpty() && left.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    private void write(PendingEvent event) {
        encoder.options(options);
        try {
            event.writeTo(encoder);
        } catch (RuntimeException e) {
            LOG.error("an event could not be written", e);
        } finally {
            encoder.abandon();
        }
    }

    private void append(long number, String name, Audience audience, PacketBuffer event) {
        ByteBuffer bytes = event.view();
        EventText text = new EventText(name, bytes);
        FormedEvent formed = new FormedEvent(number, name, bytes);
        for (View view : audience.views()) {
            if (view.rights().filters().isEmpty() || view.rights().filters().pass(text)) {
                append(view, formed);
            }
        }
    }

    private void append(View view, FormedEvent event) {
        ByteBuffer bytes = event.in(view.rights().form());
        retention.makeRoom(view, bytes.remaining());
        view.append(event.number(), bytes);
        appended = true;
    }

    private void tellOfLoss() {
        long total = lost.sum();
        long fresh = total - lostAndTold;
        if (fresh == 0) {
            return;
        }
        lostAndTold = total;
        LOG.error("{} events were lost: published faster than they could be written", fresh);
        PacketBuffer notice = new PacketBuffer();
        notice.header("Event", EVENTS_LOST.name());
        notice.header("Privilege", EVENTS_LOST.privileges().text());
        notice.header("Lost", fresh).end();
        FormedEvent formed = new FormedEvent(encoder.number(), EVENTS_LOST.name(), notice.view());
        audiences.all().forEach(view -> append(view, formed));
    }

    private void dropUnused() {
        View view = left.poll();
        while (view != null) {
            View unused = audiences.leave(view);
            if (unused != null) {
                retention.forget(unused);
            }
            view = left.poll();
        }
    }

    /** How many views there are and what they keep, as the sequencer sees it at this point. */
    public Statistics statistics() throws InterruptedException {
        CompletableFuture<Statistics> statistics = new CompletableFuture<>();
        order(_ -> {
            dropUnused();
            statistics.complete(new Statistics(audiences.all().size(), retention.bytes()));
        });
        return await(statistics);
    }

    /** The state of the log at one moment. */
    public record Statistics(int views, long retainedBytes) {}

    /** Ends the sequencer; events not yet written are dropped. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        LockSupport.unpark(sequencer);
        sequencer.join();
        PendingEvent rest = ring.poll();
        while (rest != null) {
            rest = ring.poll();
        }
    }
}
