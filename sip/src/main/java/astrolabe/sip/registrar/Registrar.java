package astrolabe.sip.registrar;

import astrolabe.engine.time.Timer;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.transport.Addresses;
import astrolabe.sip.transport.Flow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** The bindings of all names. Changes are made on the line; {@link #contacts} is for any thread. */
public final class Registrar {

    private static final String WILDCARD = "*";

    private final InstantSource clock;
    private final BiFunction<Duration, Runnable, Timer> timers;
    private final ContactListener listener;
    private final Map<String, List<Contact>> bindings = new ConcurrentHashMap<>();
    private final Map<Key, Timer> expiring = new HashMap<>(); // the line's

    private record Key(String aor, SipUri uri) {

        static Key of(Contact contact) {
            return new Key(contact.aor(), contact.uri());
        }
    }

    /**
     * @param timers runs something on the line after a while
     */
    public Registrar(
            InstantSource clock,
            BiFunction<Duration, Runnable, Timer> timers,
            ContactListener listener) {
        this.clock = clock;
        this.timers = timers;
        this.listener = listener;
    }

    /** Where somebody can be reached now: configured places first. Any thread. */
    public List<Contact> contacts(AddressOfRecord aor) {
        List<Contact> all = new ArrayList<>();
        aor.fixed().forEach(uri -> all.add(Contact.fixed(aor.name(), uri)));
        all.addAll(bindings.getOrDefault(aor.name(), List.of()));
        return all;
    }

    /** What a REGISTER wishes for one contact. */
    private record Wish(SipUri uri, Duration expires) {}

    /**
     * Does what a REGISTER of somebody who may do so asks for (section 10.3): adds, refreshes and
     * removes bindings, all or none, and lists what there is.
     *
     * @param rewrites whether the address that the peer really has is put in the place of what it
     *     says
     */
    public SipResponse register(
            AddressOfRecord aor, SipRequest request, Flow flow, boolean rewrites) {
        List<Contact> present = bindings.getOrDefault(aor.name(), List.of());
        if (request.headers().lines(HeaderName.CONTACT).equals(List.of(WILDCARD))) {
            return removeAll(aor, request, present);
        }
        List<Wish> wishes = new ArrayList<>();
        for (NameAddr contact : request.addresses(HeaderName.CONTACT)) {
            if (!(contact.uri() instanceof SipUri uri)) {
                return SipResponse.to(request, 400, "Bad Request: a contact that is no SIP URI");
            }
            SipUri place = rewrites ? seen(uri, flow) : uri;
            wishes.add(new Wish(place, expires(aor, request, contact)));
        }
        for (Wish wish : wishes) {
            if (find(present, wish.uri).filter(known -> isOlder(request, known)).isPresent()) {
                return SipResponse.to(request, 500, "Out Of Order");
            }
        }
        return wishes.isEmpty() ? list(aor, request) : apply(aor, request, flow, wishes, present);
    }

    private SipResponse removeAll(AddressOfRecord aor, SipRequest request, List<Contact> present) {
        if (request.number(HeaderName.EXPIRES).orElse(-1) != 0) {
            return SipResponse.to(request, 400, "Bad Request: a contact * with a duration");
        }
        if (present.stream().anyMatch(known -> isOlder(request, known))) {
            return SipResponse.to(request, 500, "Out Of Order");
        }
        present.forEach(contact -> remove(contact, ContactListener.Reason.REQUEST));
        return list(aor, request);
    }

    private SipResponse apply(
            AddressOfRecord aor,
            SipRequest request,
            Flow flow,
            List<Wish> wishes,
            List<Contact> present) {
        long added =
                wishes.stream()
                        .filter(wish -> !wish.expires.isZero() && find(present, wish.uri).isEmpty())
                        .count();
        long removed =
                wishes.stream()
                        .filter(wish ->
                                wish.expires.isZero() && find(present, wish.uri).isPresent())
                        .count();
        long surplus = present.size() + added - removed - aor.maxContacts();
        if (added > aor.maxContacts() || (surplus > 0 && added > 0 && !aor.replaces())) {
            return SipResponse.to(request, 403);
        }
        if (surplus > 0 && added > 0) {
            present.stream()
                    .filter(known -> wishes.stream().noneMatch(w -> isSame(w.uri, known.uri())))
                    .sorted(Comparator.comparing(known -> known.expires().orElse(Instant.MAX)))
                    .limit(surplus)
                    .forEach(known -> remove(known, ContactListener.Reason.REPLACED));
        }
        for (Wish wish : wishes) {
            apply(aor, request, flow, wish);
        }
        return list(aor, request);
    }

    private void apply(AddressOfRecord aor, SipRequest request, Flow flow, Wish wish) {
        Optional<Contact> known = find(bindings.getOrDefault(aor.name(), List.of()), wish.uri);
        if (wish.expires.isZero()) {
            known.ifPresent(contact -> remove(contact, ContactListener.Reason.REQUEST));
            return;
        }
        Contact contact =
                new Contact(
                        aor.name(),
                        wish.uri,
                        Optional.of(clock.instant().plus(wish.expires)),
                        request.callId(),
                        request.cseq().number(),
                        request.headers().first(HeaderName.USER_AGENT).orElse(""),
                        Optional.of(flow));
        List<Contact> changed = new ArrayList<>(bindings.getOrDefault(aor.name(), List.of()));
        known.ifPresent(before -> {
            changed.remove(before);
            forgetTimer(before);
        });
        changed.add(contact);
        bindings.put(aor.name(), List.copyOf(changed));
        expiring.put(
                Key.of(contact),
                timers.apply(wish.expires, () -> remove(contact, ContactListener.Reason.EXPIRED)));
        if (known.isPresent()) {
            listener.refreshed(contact);
        } else {
            listener.added(contact);
        }
    }

    private void forgetTimer(Contact contact) {
        Timer timer = expiring.remove(Key.of(contact));
        if (timer != null) {
            timer.cancel();
        }
    }

    private void remove(Contact contact, ContactListener.Reason reason) {
        List<Contact> left = new ArrayList<>(bindings.getOrDefault(contact.aor(), List.of()));
        if (!left.remove(contact)) {
            return; // it was refreshed meanwhile
        }
        forgetTimer(contact);
        if (left.isEmpty()) {
            bindings.remove(contact.aor());
        } else {
            bindings.put(contact.aor(), List.copyOf(left));
        }
        listener.removed(contact, reason);
    }

    private static Optional<Contact> find(List<Contact> present, SipUri uri) {
        return present.stream().filter(contact -> isSame(contact.uri(), uri)).findFirst();
    }

    private static boolean isSame(SipUri one, SipUri two) {
        return one.isEquivalent(two);
    }

    /** A request that was overtaken by a later one of the same peer (section 10.3, step 7). */
    private static boolean isOlder(SipRequest request, Contact known) {
        return request.callId().equals(known.callId()) && request.cseq().number() <= known.number();
    }

    private static Duration expires(AddressOfRecord aor, SipRequest request, NameAddr contact) {
        Optional<Long> own =
                contact.params()
                        .text("expires")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf);
        long seconds =
                own.orElseGet(
                        () -> request.number(HeaderName.EXPIRES).orElse(aor.usual().toSeconds()));
        if (seconds == 0) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(
                Math.clamp(seconds, aor.shortest().toSeconds(), aor.longest().toSeconds()));
    }

    /** The place that a peer behind a router really has. */
    private static SipUri seen(SipUri uri, Flow flow) {
        return uri.withHostPort(Addresses.host(flow.remote()), flow.remote().getPort());
    }

    private SipResponse list(AddressOfRecord aor, SipRequest request) {
        SipResponse response = SipResponse.to(request, 200);
        Instant now = clock.instant();
        for (Contact contact : bindings.getOrDefault(aor.name(), List.of())) {
            long left =
                    Duration.between(now, contact.expires().orElse(now))
                            .plusMillis(999)
                            .toSeconds();
            response =
                    response.plus(
                            HeaderName.CONTACT,
                            NameAddr.of(contact.uri())
                                    .with("expires", Long.toString(Math.max(0, left)))
                                    .toString());
        }
        return response;
    }
}
