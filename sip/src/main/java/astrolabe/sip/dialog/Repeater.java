package astrolabe.sip.dialog;

import astrolabe.engine.time.Timer;
import astrolabe.sip.transaction.Timing;
import astrolabe.sip.transaction.Transactions;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends a response again and again until the peer confirms it, and gives up in time: 2xx until its
 * ACK (RFC 3261 section 13.3.1.4), reliable provisional ones until their PRACK (RFC 3262 section
 * 3). On the line.
 */
final class Repeater {

    private final Transactions transactions;
    private final Runnable sending;
    private final Runnable givingUp;
    private Optional<Timer> next = Optional.empty();
    private Optional<Timer> end = Optional.empty();
    private boolean stopped;

    /**
     * @param sending sends it once more; it has been sent once already
     * @param limited whether no longer wait than T2 lies between two of them
     */
    Repeater(Transactions transactions, Runnable sending, Runnable givingUp, boolean limited) {
        this.transactions = transactions;
        this.sending = sending;
        this.givingUp = givingUp;
        Timing timing = transactions.timing();
        repeatAfter(timing.t1(), limited);
        end = Optional.of(transactions.after(timing.timeout(), this::giveUp));
    }

    private void repeatAfter(Duration interval, boolean limited) {
        next =
                Optional.of(
                        transactions.after(
                                interval,
                                () -> {
                                    if (!stopped) {
                                        sending.run();
                                        Duration doubled = interval.multipliedBy(2);
                                        repeatAfter(limited ? limited(doubled) : doubled, limited);
                                    }
                                }));
    }

    private Duration limited(Duration interval) {
        Duration longest = transactions.timing().t2();
        return interval.compareTo(longest) > 0 ? longest : interval;
    }

    private void giveUp() {
        if (!stopped) {
            stop();
            givingUp.run();
        }
    }

    /** It is confirmed, or does not matter any more. */
    void stop() {
        stopped = true;
        next.ifPresent(Timer::cancel);
        end.ifPresent(Timer::cancel);
    }
}
