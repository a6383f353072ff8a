package astrolabe.engine.state;

import astrolabe.engine.channel.Exchange;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.Hint;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.ExtensionState;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.expression.Scope;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.state.WatchedHint.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The states of the extensions that have a hint, following their devices and the dialplan.
 * Thread-safe; changes are told of in order, on the strand of the states.
 */
public final class ExtensionStates {

    /** Extensions of patterns are watched from when they are asked for; more are only answered. */
    private static final int MOST_OF_PATTERNS = 10_000;

    private final Exchange exchange;
    private final DialplanHolder dialplan;
    private final DeviceStates devices;
    private final PresenceStates presences;
    private final Scope globals;
    private final TaskLine changes;
    private final Set<Place> ofPatterns = new ConcurrentSkipListSet<>();
    private final AtomicBoolean outdated = new AtomicBoolean();
    private boolean booted; // touched on the strand of the changes
    private volatile HintIndex hints = HintIndex.EMPTY; // written on the strand of the changes

    /**
     * @param globals what hints may refer to beside the extension
     */
    public ExtensionStates(
            Exchange exchange,
            DialplanHolder dialplan,
            DeviceStates devices,
            PresenceStates presences,
            Scope globals,
            TaskLine changes) {
        this.exchange = exchange;
        this.dialplan = dialplan;
        this.devices = devices;
        this.presences = presences;
        this.globals = globals;
        this.changes = changes;
        devices.watch((device, _) -> hints.ofDevice(device).forEach(this::follow));
        presences.watch((presentity, now) ->
                hints.ofPresentity(presentity).forEach(hint -> follow(hint, now)));
        dialplan.whenChanged(this::onDialplan);
    }

    /** What an extension as dialled is doing; nothing when it has no hint. */
    public Optional<ExtensionStatus> state(String context, String extension) {
        Optional<Hint> found =
                dialplan.current().hint(context, extension, exchange.scheduler().instant());
        found.filter(Hint::isPattern).ifPresent(hint -> watch(hint, extension));
        return found.map(hint -> watched(hint, extension))
                .map(hint -> hint.status(state(hint.hint())));
    }

    /** What the hint of an extension as dialled is called; empty when it has no name or no hint. */
    public String name(String context, String extension) {
        return dialplan.current()
                .hint(context, extension, exchange.scheduler().instant())
                .map(Hint::name)
                .orElse("");
    }

    /** Every extension with a hint; of patterns, those somebody asked for. */
    public List<ExtensionStatus> all() {
        return current(dialplan.current()).map(hint -> hint.status(state(hint.hint()))).toList();
    }

    /**
     * The hints of patterns as they are written: what they refer to is settled by the digits of
     * each extension, so they have no device to follow and are never available.
     */
    public List<ExtensionStatus> patterns() {
        return dialplan.current().hints().stream()
                .filter(Hint::isPattern)
                .map(hint ->
                        new ExtensionStatus(
                                hint.context(),
                                hint.extension(),
                                hint.devices(),
                                ExtensionState.UNAVAILABLE))
                .toList();
    }

    /** Tells of every extension with a hint once, whatever was said before. */
    public void boot() {
        changes.add(() -> {
            refresh();
            booted = true;
            hints.all().forEach(this::tellAnyway);
        });
    }

    private void watch(Hint hint, String extension) {
        Place place = new Place(hint.context(), extension);
        if (ofPatterns.size() < MOST_OF_PATTERNS && ofPatterns.add(place)) {
            onDialplan();
        }
    }

    private void onDialplan() {
        if (outdated.compareAndSet(false, true)) {
            changes.add(this::refresh);
        }
    }

    private void refresh() {
        outdated.set(false);
        HintIndex next = HintIndex.of(current(dialplan.current()).toList(), hints);
        HintIndex before = hints;
        hints = next;
        before.missingIn(next).forEach(this::tellGone);
        for (WatchedHint hint : next.all()) {
            if (booted && !before.has(hint.place())) {
                tellAnyway(hint);
            }
            follow(hint);
            hint.hint().presentities().stream()
                    .flatMap(presentity -> presences.state(presentity).stream())
                    .findFirst()
                    .ifPresent(now -> follow(hint, now));
        }
    }

    private Stream<WatchedHint> current(Dialplan now) {
        return Stream.concat(
                now.hints().stream()
                        .filter(hint -> !hint.isPattern())
                        .map(hint -> watched(hint, hint.extension())),
                ofPatterns.stream().flatMap(place -> ofPattern(now, place).stream()));
    }

    /** An extension that has a hint of its own by now needs no pattern's. */
    private Optional<WatchedHint> ofPattern(Dialplan now, Place place) {
        return now.hint(place.context(), place.extension(), exchange.scheduler().instant())
                .filter(Hint::isPattern)
                .map(hint -> watched(hint, place.extension()));
    }

    private WatchedHint watched(Hint hint, String extension) {
        return new WatchedHint(
                new Place(hint.context(), extension), HintText.of(hint, extension, globals));
    }

    private ExtensionState state(HintText hint) {
        List<DeviceState> states = hint.devices().stream().map(devices::state).toList();
        return ExtensionState.of(states);
    }

    private void follow(WatchedHint hint) {
        ExtensionState now = state(hint.hint());
        if (hint.isNews(now)) {
            tell(hint, now);
        }
    }

    private void tellAnyway(WatchedHint hint) {
        ExtensionState now = state(hint.hint());
        boolean _ = hint.isNews(now);
        tell(hint, now);
    }

    private void tellGone(WatchedHint hint) {
        exchange.publish(
                new PbxEvent.ExtensionStateChanged(
                        hint.place().context(),
                        hint.place().extension(),
                        "",
                        ExtensionState.REMOVED));
    }

    private void tell(WatchedHint hint, ExtensionState now) {
        ExtensionStatus status = hint.status(now);
        exchange.publish(
                new PbxEvent.ExtensionStateChanged(
                        status.context(), status.extension(), status.hint(), now));
    }

    private void follow(WatchedHint hint, Presence now) {
        if (hint.isNews(now)) {
            exchange.publish(
                    new PbxEvent.ExtensionPresenceChanged(
                            hint.place().context(),
                            hint.place().extension(),
                            hint.hint().text(),
                            now.status().label(),
                            now.subtype(),
                            now.message()));
        }
    }
}
