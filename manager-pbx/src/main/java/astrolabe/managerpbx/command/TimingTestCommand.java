package astrolabe.managerpbx.command;

import astrolabe.engine.time.Scheduler;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often the engine's timers go off within a second. */
final class TimingTestCommand implements ConsoleCommand {

    /** As often as a packet of audio is sent. */
    private static final int USUAL = 50;

    /** A timer has to go off at least every millisecond. */
    private static final int MOST = 1_000;

    private static final Duration TIME = Duration.ofSeconds(1);

    private final Scheduler scheduler;

    TimingTestCommand(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Spec spec() {
        return Spec.of("timing test", "[rate]", "Count how often a timer goes off in a second.")
                .says("The rate is how often it should, from 1 to 1000; it is 50 unless given.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) throws InterruptedException {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        int rate = arguments.isEmpty() ? USUAL : rate(arguments.getFirst());
        if (rate < 1 || rate > MOST) {
            return Outcome.USAGE;
        }
        out.linef("Attempting to test a timer with %d ticks per second.", rate);
        out.line("Using the 'timers' timing module for this test.");
        out.flush();
        long from = scheduler.nanos();
        int ticks = scheduler.await(new Ticker(rate, from).count());
        out.linef(
                "It has been %d milliseconds, and we got %d timer ticks",
                Duration.ofNanos(scheduler.nanos() - from).toMillis(), ticks);
        return Outcome.SUCCESS;
    }

    private static int rate(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /**
     * Goes off at the rate, each time at its place in the second, however late the last one was.
     */
    private final class Ticker {
        private final Duration step;
        private final long from;
        private final AtomicInteger ticks = new AtomicInteger();
        private final CompletableFuture<Integer> count = new CompletableFuture<>();

        Ticker(int rate, long from) {
            this.step = TIME.dividedBy(rate);
            this.from = from;
        }

        CompletableFuture<Integer> count() {
            wait(1);
            return count;
        }

        private void wait(int tick) {
            Duration due = step.multipliedBy(tick);
            long left = due.toNanos() - (scheduler.nanos() - from);
            var _ = scheduler.after(Duration.ofNanos(Math.max(0, left)), () -> goOff(tick));
        }

        private void goOff(int tick) {
            int so = ticks.incrementAndGet();
            if (scheduler.nanos() - from >= TIME.toNanos()) {
                boolean _ = count.complete(so);
            } else {
                wait(tick + 1);
            }
        }
    }
}
