package astrolabe.engine.cel;

import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.EventKind;
import astrolabe.engine.event.LoggedEvent;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.TransferResult;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Logs what happens to channels, each event by itself. Thread-safe: what is known of a channel is
 * touched on its strand, what is known of calls is guarded by a monitor.
 */
public final class EventRecorder implements Consumer<PbxEvent> {

    /** What is to be remembered of a living channel. */
    private static final class Trace {
        private volatile ChannelSnapshot last;
        private boolean answered;
        private volatile String dialStatus = "";

        Trace(ChannelSnapshot channel) {
            last = channel;
        }
    }

    private final InstantSource clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Trace> traces = new ConcurrentHashMap<>(); // by unique id
    private final Map<String, Integer> calls = new HashMap<>(); // guarded by itself; by linked id
    private volatile CelOptions options = CelOptions.OFF;
    private volatile Consumer<LoggedEvent> events = event -> {};

    /** Logs nothing until {@link #options(CelOptions)} says so. */
    public EventRecorder(InstantSource clock) {
        this.clock = clock;
    }

    public CelOptions options() {
        return options;
    }

    /** What holds for channels that are made from here on. */
    public void options(CelOptions next) {
        options = next;
    }

    /**
     * @param receiver gets each event when it happens; must not block
     */
    public void deliverTo(Consumer<LoggedEvent> receiver) {
        events = receiver;
    }

    /** A channel has changed in some way that need not be an event. On the channel's strand. */
    public void observe(ChannelSnapshot channel) {
        Trace trace = traces.get(channel.uniqueId());
        if (trace == null) {
            return;
        }
        ChannelSnapshot before = trace.last;
        trace.last = channel;
        if (!channel.linkedId().equals(before.linkedId())) {
            join(channel.linkedId());
            leave(before);
        }
        if (!channel.application().equals(before.application())
                || channel.priority() != before.priority()
                || !channel.extension().equals(before.extension())) {
            endApplication(before, channel);
            startApplication(channel);
        }
        if (channel.state() == ChannelState.UP && !trace.answered) {
            trace.answered = true;
            log(EventKind.ANSWER, channel);
        }
    }

    private boolean isFollowed(ChannelSnapshot channel) {
        return options.applications().contains(channel.application().toLowerCase(Locale.ROOT));
    }

    private void startApplication(ChannelSnapshot channel) {
        if (isFollowed(channel)) {
            log(EventKind.APP_START, channel);
        }
    }

    private void endApplication(ChannelSnapshot before, ChannelSnapshot now) {
        if (isFollowed(before)) {
            log(
                    new LoggedEvent(
                            0,
                            EventKind.APP_END,
                            "",
                            clock.instant(),
                            now,
                            before.application(),
                            before.data(),
                            "",
                            ""));
        }
    }

    @Override
    public void accept(PbxEvent event) {
        switch (event) {
            case PbxEvent.ChannelCreated(var channel) -> created(channel);
            case PbxEvent.DialEnded(var caller, var callee, var status, var forward) -> {
                trace(caller.orElse(callee)).ifPresent(trace -> trace.dialStatus = status);
                caller.ifPresent(channel -> forwarded(channel, forward));
            }
            case PbxEvent.PickedUp(var channel, var target) -> pickedUp(channel, target);
            case PbxEvent.BridgeEntered(var bridge, var channel, _) ->
                    bridged(EventKind.BRIDGE_ENTER, bridge, channel);
            case PbxEvent.BridgeLeft(var bridge, var channel) ->
                    bridged(EventKind.BRIDGE_EXIT, bridge, channel);
            case PbxEvent.LocalOptimizationBegan(var one, var two, _, _, var id) ->
                    optimized(EventKind.LOCAL_OPTIMIZE_BEGIN, one, two, id);
            case PbxEvent.LocalOptimizationEnded(var one, var two, var succeeded, var id) -> {
                if (succeeded) {
                    optimized(EventKind.LOCAL_OPTIMIZE, one, two, id);
                }
            }
            case PbxEvent.BlindTransferred transferred -> blindTransferred(transferred);
            case PbxEvent.AttendedTransferred transferred -> attendedTransferred(transferred);
            case PbxEvent.DigitEnded digit -> digit(digit);
            case PbxEvent.HungUp(var channel, _) -> hungUp(channel);
            default -> {
                // not logged
            }
        }
    }

    private Optional<Trace> trace(ChannelSnapshot channel) {
        return Optional.ofNullable(traces.get(channel.uniqueId()));
    }

    private void created(ChannelSnapshot channel) {
        if (options.enabled()) {
            traces.put(channel.uniqueId(), new Trace(channel));
            join(channel.linkedId());
            log(EventKind.CHAN_START, channel);
        }
    }

    private void forwarded(ChannelSnapshot caller, String forward) {
        if (!forward.isEmpty()) {
            note(EventKind.FORWARD, caller, "", Map.of("forward", forward));
        }
    }

    private void pickedUp(ChannelSnapshot picker, ChannelSnapshot target) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pickup_channel", picker.name());
        facts.put("pickup_channel_uniqueid", picker.uniqueId());
        note(EventKind.PICKUP, target, "", facts);
    }

    /** A sound begins to be played to a channel. On the channel's strand. */
    public void soundBegan(ChannelSnapshot channel, String sound, String language) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sound", sound);
        facts.put("language", language);
        note(EventKind.STREAM_BEGIN, channel, "", facts);
    }

    /** That sound is over, or was cut short. On the channel's strand. */
    public void soundEnded(ChannelSnapshot channel) {
        if (traces.containsKey(channel.uniqueId())) {
            log(EventKind.STREAM_END, channel);
        }
    }

    private void bridged(EventKind kind, BridgeSnapshot bridge, ChannelSnapshot channel) {
        String peers =
                bridge.channels().stream()
                        .filter(id -> !id.equals(channel.uniqueId()))
                        .flatMap(id -> Optional.ofNullable(traces.get(id)).stream())
                        .map(trace -> trace.last.name())
                        .collect(Collectors.joining(","));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bridge_id", bridge.id());
        facts.put("bridge_technology", bridge.technology());
        note(kind, channel, peers, facts);
    }

    private void optimized(EventKind kind, ChannelSnapshot one, ChannelSnapshot two, long id) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("local_two", two.name());
        facts.put("local_two_uniqueid", two.uniqueId());
        facts.put("id", id);
        note(kind, one, "", facts);
    }

    /** Only what came about is logged. */
    private void blindTransferred(PbxEvent.BlindTransferred event) {
        if (event.result() != TransferResult.SUCCESS) {
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("extension", event.place().extension());
        facts.put("context", event.place().context());
        event.bridge().ifPresent(bridge -> facts.put("bridge_id", bridge.id()));
        event.transferee()
                .ifPresent(channel -> {
                    facts.put("transferee_channel_name", channel.name());
                    facts.put("transferee_channel_uniqueid", channel.uniqueId());
                });
        note(EventKind.BLINDTRANSFER, event.transferer(), "", facts);
    }

    private void attendedTransferred(PbxEvent.AttendedTransferred event) {
        if (event.result() != TransferResult.SUCCESS) {
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bridge1_id", event.bridge().id());
        facts.put("channel2_name", event.second().name());
        facts.put("channel2_uniqueid", event.second().uniqueId());
        facts.put("bridge2_id", event.secondBridge().id());
        facts.put("transferee_channel_name", event.transferee().name());
        facts.put("transferee_channel_uniqueid", event.transferee().uniqueId());
        facts.put("transfer_target_channel_name", event.target().name());
        facts.put("transfer_target_channel_uniqueid", event.target().uniqueId());
        // A transferer that did not wait for the target is gone by now.
        log(event(EventKind.ATTENDEDTRANSFER, "", event.transferer(), "", Extra.of(facts)));
    }

    private void digit(PbxEvent.DigitEnded digit) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("digit", digit.digit());
        facts.put("duration_ms", digit.length().toMillis());
        facts.put("direction", digit.direction().label());
        note(EventKind.DTMF, digit.channel(), "", facts);
    }

    private void hungUp(ChannelSnapshot channel) {
        observe(channel);
        Trace trace = traces.remove(channel.uniqueId());
        if (trace == null) {
            return;
        }
        endApplication(trace.last, channel);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("hangupcause", channel.hangupCause());
        facts.put("hangupsource", channel.hangupSource());
        facts.put("dialstatus", trace.dialStatus);
        log(event(EventKind.HANGUP, "", channel, "", Extra.of(facts)));
        log(EventKind.CHAN_END, channel);
        leave(channel);
    }

    private void join(String call) {
        synchronized (calls) {
            calls.merge(call, 1, Integer::sum);
        }
    }

    private void leave(ChannelSnapshot channel) {
        boolean over;
        synchronized (calls) {
            over = calls.merge(channel.linkedId(), -1, Integer::sum) <= 0;
            if (over) {
                calls.remove(channel.linkedId());
            }
        }
        if (over) {
            log(EventKind.LINKEDID_END, channel);
        }
    }

    /**
     * Logs what a feature knows of a channel.
     *
     * @param peer the other channels' names, may be empty
     * @param facts numbers and texts, in the order of writing
     */
    public void note(
            EventKind kind, ChannelSnapshot channel, String peer, Map<String, Object> facts) {
        if (traces.containsKey(channel.uniqueId())) {
            log(event(kind, "", channel, peer, Extra.of(facts)));
        }
    }

    /** Logs an event of the dialplan's own. On the channel's strand. */
    public void user(ChannelSnapshot channel, String name, String extra) {
        if (traces.containsKey(channel.uniqueId())) {
            log(event(EventKind.USER_DEFINED, name, channel, "", Extra.of(Map.of("extra", extra))));
        }
    }

    private LoggedEvent event(
            EventKind kind, String name, ChannelSnapshot channel, String peer, String extra) {
        return new LoggedEvent(
                0,
                kind,
                name,
                clock.instant(),
                channel,
                channel.application(),
                channel.data(),
                peer,
                extra);
    }

    private void log(EventKind kind, ChannelSnapshot channel) {
        log(event(kind, "", channel, "", ""));
    }

    private void log(LoggedEvent event) {
        if (options.kinds().contains(event.kind())) {
            events.accept(
                    new LoggedEvent(
                            numbers.getAndIncrement(),
                            event.kind(),
                            event.name(),
                            event.time(),
                            event.channel(),
                            event.application(),
                            event.data(),
                            event.peer(),
                            event.extra()));
        }
    }
}
