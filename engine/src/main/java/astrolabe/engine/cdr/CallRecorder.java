package astrolabe.engine.cdr;

import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.PbxEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Makes call detail records of what happens to channels. A channel has one for each part of its
 * life: until it dials, while it dials and talks to whom it dialled, and what comes after; a
 * channel that was dialled by another is part of that one's record. Thread-safe: each draft is
 * guarded by its own monitor.
 */
public final class CallRecorder implements Consumer<PbxEvent> {

    private final InstantSource clock;
    private final CdrOptions options;
    private final Consumer<CallRecord> records;
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

    /**
     * @param records gets each record when it is complete; must not block
     */
    public CallRecorder(InstantSource clock, CdrOptions options, Consumer<CallRecord> records) {
        this.clock = clock;
        this.options = options;
        this.records = records;
    }

    /** A channel has changed in some way that need not be an event. On the channel's strand. */
    public void observe(ChannelSnapshot channel) {
        Draft draft = drafts.get(channel.uniqueId());
        if (draft != null) {
            draft.observe(channel, clock.instant());
        }
    }

    /** The present part of a channel's life counts from here on. On the channel's strand. */
    public void restart(ChannelSnapshot channel) {
        of(channel).ifPresent(draft -> draft.startAnew(channel, clock.instant()));
    }

    @Override
    public void accept(PbxEvent event) {
        switch (event) {
            case PbxEvent.ChannelCreated(var channel) ->
                    drafts.put(channel.uniqueId(), new Draft(channel, clock.instant(), options));
            case PbxEvent.StepEntered(var channel) ->
                    of(channel).ifPresent(draft -> draft.resume(channel, clock.instant()));
            case PbxEvent.DialBegan(var caller, var callee, _) -> dialBegan(caller, callee);
            case PbxEvent.DialEnded(var caller, var callee, var status, _) ->
                    dialEnded(caller, callee, status);
            case PbxEvent.BridgeEntered(var bridge, var channel, _) -> entered(bridge, channel);
            case PbxEvent.BridgeLeft(_, var channel) -> left(channel);
            case PbxEvent.DialplanEnded(var channel, _, var place) ->
                    of(channel).ifPresent(draft -> draft.freeze(channel, place, clock.instant()));
            case PbxEvent.HungUp(var channel, _) -> hungUp(channel);
            default -> {
                // changes no record
            }
        }
    }

    private Optional<Draft> of(ChannelSnapshot channel) {
        return Optional.ofNullable(drafts.get(channel.uniqueId()));
    }

    private void dialBegan(Optional<ChannelSnapshot> caller, ChannelSnapshot callee) {
        caller.flatMap(this::of)
                .ifPresent(draft -> {
                    draft.dials(callee.name());
                    of(callee).ifPresent(Draft::subside);
                });
    }

    private void dialEnded(
            Optional<ChannelSnapshot> caller, ChannelSnapshot callee, String status) {
        if (caller.isEmpty()) {
            of(callee).ifPresent(draft -> draft.dialStatus(status));
        } else if (!status.equals("ANSWER")) {
            of(caller.get())
                    .ifPresent(draft ->
                            draft.refused(callee.name(), status, clock.instant())
                                    .ifPresent(records));
        }
    }

    /** Two channels that come together by themselves: the elder one's record names the other. */
    private void entered(BridgeSnapshot bridge, ChannelSnapshot channel) {
        if (bridge.size() == 2) {
            Optional<Draft> first = Optional.ofNullable(drafts.get(bridge.channels().getFirst()));
            Optional<Draft> second = of(channel);
            if (first.isPresent() && second.isPresent()) {
                Draft.join(first.get(), second.get(), clock.instant());
            }
        }
    }

    private void left(ChannelSnapshot channel) {
        of(channel).flatMap(draft -> draft.leftBridge(channel, clock.instant())).ifPresent(records);
    }

    private void hungUp(ChannelSnapshot channel) {
        Draft draft = drafts.remove(channel.uniqueId());
        if (draft != null) {
            draft.end(channel, clock.instant()).ifPresent(records);
        }
    }
}
