package astrolabe.sip.registrar;

import astrolabe.engine.time.Scheduler;
import astrolabe.engine.time.Timer;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.transaction.ClientListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Asks contacts with OPTIONS whether they are there. Any final response says that they are (RFC
 * 3261 section 11). On the line; {@link #reachability} is for any thread.
 */
public final class Qualifier {

    private final Scheduler scheduler;
    private final BiFunction<Duration, Runnable, Timer> timers;
    private final BiConsumer<Contact, ClientListener> asking;
    private final BiConsumer<Contact, Reachability> told;
    private final Map<Key, Watch> watches = new HashMap<>();
    private final Map<Key, Reachability> known = new ConcurrentHashMap<>();

    private record Key(String aor, SipUri uri) {

        static Key of(Contact contact) {
            return new Key(contact.aor(), contact.uri());
        }
    }

    /**
     * @param timers runs something on the line after a while
     * @param asking sends an OPTIONS to a contact
     * @param told what is known of a contact, when it changes, and the time of each round trip
     */
    public Qualifier(
            Scheduler scheduler,
            BiFunction<Duration, Runnable, Timer> timers,
            BiConsumer<Contact, ClientListener> asking,
            BiConsumer<Contact, Reachability> told) {
        this.scheduler = scheduler;
        this.timers = timers;
        this.asking = asking;
        this.told = told;
    }

    /** What is known of a contact. Any thread. */
    public Reachability reachability(Contact contact) {
        return known.getOrDefault(Key.of(contact), new Reachability.NotAsked());
    }

    /** From now on the contact is asked as its name's rules want it. */
    public void watch(Contact contact, AddressOfRecord aor) {
        forget(contact);
        if (!aor.qualifyEvery().isZero()) {
            Watch watch = new Watch(contact, aor);
            watches.put(Key.of(contact), watch);
            watch.ask();
        }
    }

    /** The contact is no more, or is asked anew. */
    public void forget(Contact contact) {
        Watch watch = watches.remove(Key.of(contact));
        if (watch != null) {
            watch.stop();
        }
        known.remove(Key.of(contact));
    }

    /** One contact that is asked. */
    private final class Watch {

        private final Contact contact;
        private final AddressOfRecord aor;
        private Optional<Timer> next = Optional.empty();
        private long round;
        private boolean stopped;

        Watch(Contact contact, AddressOfRecord aor) {
            this.contact = contact;
            this.aor = aor;
        }

        void ask() {
            long asked = ++round;
            long begin = scheduler.nanos();
            next =
                    Optional.of(
                            timers.apply(
                                    aor.qualifyEvery(),
                                    () -> {
                                        if (!stopped) {
                                            ask();
                                        }
                                    }));
            Timer patience =
                    timers.apply(
                            aor.qualifyPatience(),
                            () -> hears(asked, new Reachability.Unreachable()));
            asking.accept(
                    contact,
                    new ClientListener() {
                        @Override
                        public void response(SipResponse response) {
                            if (response.isFinal()) {
                                patience.cancel();
                                Duration took = Duration.ofNanos(scheduler.nanos() - begin);
                                hears(asked, new Reachability.Reachable(took));
                            }
                        }

                        @Override
                        public void failed(Failure failure) {
                            patience.cancel();
                            hears(asked, new Reachability.Unreachable());
                        }
                    });
        }

        private void hears(long asked, Reachability now) {
            if (stopped || asked != round) {
                return;
            }
            Reachability before = known.put(Key.of(contact), now);
            boolean same =
                    before instanceof Reachability.Unreachable
                            && now instanceof Reachability.Unreachable;
            if (!same) {
                told.accept(contact, now);
            }
        }

        void stop() {
            stopped = true;
            next.ifPresent(Timer::cancel);
        }
    }
}
