package astrolabe.engine.cdr;

import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.TransferResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Makes call detail records of what happens to channels. A channel has one for each part of its
 * life: until it dials, while it dials and talks to whom it dialled, and what comes after; a
 * channel that was dialled by another is part of that one's record. All are handed out when the
 * channel is gone. Thread-safe: the records of each channel are guarded by a monitor of their own.
 */
public final class CallRecorder implements Consumer<PbxEvent> {

    private final InstantSource clock;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Chain> chains = new ConcurrentHashMap<>(); // by unique id
    private volatile CdrOptions options = CdrOptions.OFF;
    private volatile Consumer<CallRecord> records = record -> {};

    /** Makes no records until {@link #options(CdrOptions)} says so. */
    public CallRecorder(InstantSource clock) {
        this.clock = clock;
    }

    public CdrOptions options() {
        return options;
    }

    /** What holds for channels that are made from here on. */
    public void options(CdrOptions next) {
        options = next;
    }

    /**
     * @param receiver gets each record when it is complete; must not block
     */
    public void deliverTo(Consumer<CallRecord> receiver) {
        records = receiver;
    }

    /** A channel has changed in some way that need not be an event. On the channel's strand. */
    public void observe(ChannelSnapshot channel) {
        Chain chain = chains.get(channel.uniqueId());
        if (chain != null) {
            chain.observe(channel, clock.instant());
        }
    }

    /** The present part of a channel's life counts from here on. On the channel's strand. */
    public void restart(ChannelSnapshot channel) {
        of(channel).ifPresent(chain -> chain.startAnew(channel, clock.instant()));
    }

    @Override
    public void accept(PbxEvent event) {
        switch (event) {
            case PbxEvent.ChannelCreated(var channel) -> created(channel);
            case PbxEvent.StepEntered(var channel) ->
                    of(channel).ifPresent(chain -> chain.resume(channel, clock.instant()));
            case PbxEvent.DialBegan(var caller, var callee, _) -> dialBegan(caller, callee);
            case PbxEvent.DialEnded(var caller, var callee, var status, _) ->
                    dialEnded(caller, callee, status);
            case PbxEvent.PickedUp(var channel, var target) -> pickedUp(channel, target);
            case PbxEvent.BridgeEntered(var bridge, var channel, var swapped) ->
                    entered(bridge, channel, swapped);
            case PbxEvent.BridgeLeft(var bridge, var channel) -> left(bridge, channel);
            case PbxEvent.AttendedTransferred transferred -> transferred(transferred);
            case PbxEvent.DialplanEnded(var channel, _, var place) ->
                    of(channel).ifPresent(chain -> chain.freeze(channel, place, clock.instant()));
            case PbxEvent.HungUp(var channel, _) -> hungUp(channel);
            default -> {
                // changes no record
            }
        }
    }

    /** Who waited has a record of the talk before, and one with the target from then on. */
    private void transferred(PbxEvent.AttendedTransferred event) {
        boolean replaces = event.result() == TransferResult.SUCCESS && !event.threeway();
        if (replaces && !options.ignoresBridging()) {
            of(event.transferee())
                    .ifPresent(chain ->
                            chain.replaced(
                                    event.transferer().name(),
                                    event.target().name(),
                                    clock.instant()));
        }
    }

    private void created(ChannelSnapshot channel) {
        CdrOptions now = options;
        if (now.enabled()) {
            chains.put(
                    channel.uniqueId(),
                    new Chain(channel, sequence::getAndIncrement, clock.instant(), now));
        }
    }

    private Optional<Chain> of(ChannelSnapshot channel) {
        return chain(channel.uniqueId());
    }

    private Optional<Chain> chain(String uniqueId) {
        return Optional.ofNullable(chains.get(uniqueId));
    }

    private void dialBegan(Optional<ChannelSnapshot> caller, ChannelSnapshot callee) {
        if (options.ignoresDialling()) {
            return;
        }
        caller.flatMap(this::of)
                .ifPresent(chain -> {
                    chain.knows(callee);
                    chain.resume(caller.get(), clock.instant()); // it may have been sent here
                    chain.dials(callee.name());
                    of(callee).ifPresent(Chain::subside);
                });
    }

    private void dialEnded(
            Optional<ChannelSnapshot> caller, ChannelSnapshot callee, String status) {
        if (options.ignoresDialling()) {
            return;
        }
        if (caller.isEmpty()) {
            of(callee).ifPresent(chain -> chain.dialStatus(status));
        } else if (!status.equals("ANSWER")) {
            of(caller.get())
                    .ifPresent(chain -> chain.refused(callee.name(), status, clock.instant()));
        }
    }

    /** The caller has a record for the party that rang, and one for who answered. */
    private void pickedUp(ChannelSnapshot picker, ChannelSnapshot target) {
        if (options.ignoresDialling()) {
            return;
        }
        of(picker).ifPresent(Chain::subside);
        for (Chain chain : chains.values()) {
            chain.pickedUp(target.name(), picker, clock.instant());
        }
    }

    private void entered(BridgeSnapshot bridge, ChannelSnapshot channel, Optional<String> swapped) {
        if (options.ignoresBridging() || bridge.technology().startsWith("holding")) {
            return;
        }
        Instant now = clock.instant();
        List<Chain> others =
                bridge.channels().stream()
                        .filter(id -> !id.equals(channel.uniqueId()))
                        .flatMap(id -> chain(id).stream())
                        .toList();
        of(channel)
                .ifPresent(newcomer -> {
                    newcomer.enteredBridge(channel);
                    others.forEach(other -> other.comesBack(channel.name()));
                    newcomer.talksAsDialled(now);
                    others.forEach(other -> {
                        other.knows(channel);
                        newcomer.knows(other.party());
                        other.talksAsDialled(now);
                    });
                    swapped.flatMap(this::chain)
                            .map(gone -> gone.view(now).channel())
                            // A Local channel that is taken out of the way changes nothing of the
                            // talk.
                            .filter(name -> !name.startsWith("Local/"))
                            .ifPresent(gone ->
                                    others.forEach(
                                            each -> each.replaced(gone, channel.name(), now)));
                    others.forEach(other -> join(other, newcomer, others.size() > 1, now));
                });
    }

    /**
     * Two channels that come together by themselves: the elder one's record names the other, whose
     * own part is over with that.
     *
     * @param many whether they talk to others as well
     */
    private static void join(Chain present, Chain newcomer, boolean many, Instant now) {
        Chain first = isFirst(newcomer, present) ? newcomer : present;
        Chain second = first == newcomer ? present : newcomer;
        String name = second.ownName();
        if (!name.isEmpty() && first.talksTo(name, many, now)) {
            second.joined(many, now);
        }
    }

    /** One who has no records can't name the other; otherwise it is a wish, or who began first. */
    private static boolean isFirst(Chain newcomer, Chain present) {
        if (newcomer.isDisabled() != present.isDisabled()) {
            return present.isDisabled();
        }
        if (newcomer.isPreferred() != present.isPreferred()) {
            return newcomer.isPreferred();
        }
        return newcomer.started().equals(present.started())
                ? newcomer.sequence() < present.sequence()
                : newcomer.started().isBefore(present.started());
    }

    private void left(BridgeSnapshot bridge, ChannelSnapshot channel) {
        if (options.ignoresBridging()) {
            return;
        }
        Instant now = clock.instant();
        of(channel).ifPresent(chain -> chain.leftBridge(channel, now));
        boolean othersTalk = bridge.channels().size() > 1;
        bridge.channels().stream()
                .flatMap(id -> chain(id).stream())
                .forEach(other -> other.partedFrom(channel.name(), othersTalk, now));
    }

    private void hungUp(ChannelSnapshot channel) {
        Chain chain = chains.remove(channel.uniqueId());
        if (chain != null) {
            chain.end(channel, clock.instant()).forEach(records);
        }
    }

    /** The latest record of a living channel as it stands; none when none is made. Any thread. */
    public Optional<CallRecord> current(String uniqueId) {
        return chain(uniqueId)
                .filter(chain -> !chain.isDisabled())
                .map(chain -> chain.view(clock.instant()));
    }

    /** The latest records of all living channels as they stand, by their sequence. Any thread. */
    public List<CallRecord> active() {
        Instant now = clock.instant();
        return chains.values().stream()
                .filter(chain -> !chain.isDisabled())
                .map(chain -> chain.view(now))
                .sorted(Comparator.comparingLong(CallRecord::sequence))
                .toList();
    }

    /** Notes a variable in the channel's record. On the channel's strand. */
    public void note(ChannelSnapshot channel, String name, String value) {
        of(channel).ifPresent(chain -> chain.note(name, value));
    }

    /** The channel's user field has changed, which a record that is complete is told, too. */
    public void userField(ChannelSnapshot channel, String value) {
        of(channel).ifPresent(chain -> chain.userField(value));
    }

    /** Lets the record that is being made begin now. On the channel's strand. */
    public void reset(ChannelSnapshot channel, boolean keepsVariables) {
        of(channel).ifPresent(chain -> chain.reset(keepsVariables, clock.instant()));
    }

    /** Doubles the record that is being made; returns false when none is. */
    public boolean fork(ChannelSnapshot channel, Fork how) {
        return of(channel).map(chain -> chain.fork(how, clock.instant())).orElse(false);
    }

    /** Whether the channel's records are to be thrown away. On the channel's strand. */
    public void disable(ChannelSnapshot channel, boolean off) {
        of(channel).ifPresent(chain -> chain.disable(off));
    }

    /** Whether the channel's record names the other, when two come together. */
    public void prefer(ChannelSnapshot channel, boolean first) {
        of(channel).ifPresent(chain -> chain.prefer(first));
    }
}
