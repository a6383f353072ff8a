package astrolabe.engine.cdr;

import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The record of a channel while it is being made. Guarded by its own monitor. */
final class Draft {

    /** Where the record stands. */
    private enum Phase {
        /** The channel's own part is being recorded. */
        OPEN,
        /** Nothing changes any more but the end: the dialplan is over. */
        FROZEN,
        /** The channel is named in another's record, until it goes on in the dialplan. */
        JOINED,
        /**
         * Nothing is recorded: the channel is part of another's record, or the next part has not
         * begun.
         */
        IDLE
    }

    private final CdrOptions options;
    private Phase phase = Phase.OPEN;
    private ChannelSnapshot party;
    private Instant started;
    private Instant answered = Instant.EPOCH;
    private Instant ended = Instant.EPOCH;
    private String application = "";
    private String data = "";
    private String context;
    private String extension;
    private String dialStatus = "";
    private final List<String> dialled = new ArrayList<>();
    private String partner = "";

    Draft(ChannelSnapshot channel, Instant now, CdrOptions options) {
        this.options = options;
        this.party = channel;
        this.started = now;
        this.context = channel.context();
        this.extension = channel.extension();
    }

    synchronized void observe(ChannelSnapshot channel, Instant now) {
        if (phase != Phase.OPEN) {
            return;
        }
        party = channel;
        if (isWorthNoting(channel.application())) {
            application = channel.application();
            data = channel.data();
        }
        if (!channel.extension().isEmpty()) {
            context = channel.context();
            extension = channel.extension();
        }
        if (channel.state() == ChannelState.UP && answered.equals(Instant.EPOCH)) {
            answered = now;
        }
    }

    /**
     * What an outgoing leg is said to execute while it waits never replaces what it really
     * executed.
     */
    private boolean isWorthNoting(String executed) {
        return !executed.isEmpty() && (application.isEmpty() || !executed.startsWith("AppDial"));
    }

    /** The channel executes a step: a part that had not begun begins. */
    synchronized void resume(ChannelSnapshot channel, Instant now) {
        if (phase == Phase.JOINED && channel.bridge().isEmpty()) {
            phase = Phase.OPEN;
            observe(channel, now);
            return;
        }
        if (phase == Phase.IDLE
                && channel.bridge().isEmpty()
                && !channel.application().startsWith("AppDial")) {
            restart(now);
            observe(channel, now);
        }
    }

    /** What came before does not count; a call that was answered counts as answered now. */
    synchronized void startAnew(ChannelSnapshot channel, Instant now) {
        if (phase == Phase.OPEN) {
            restart(now);
            observe(channel, now);
        }
    }

    private void restart(Instant now) {
        phase = Phase.OPEN;
        started = now;
        answered = Instant.EPOCH;
        ended = Instant.EPOCH;
        dialStatus = "";
        partner = "";
        dialled.clear();
    }

    synchronized void dials(String callee) {
        dialled.add(callee);
    }

    /** The channel becomes part of another's record. */
    synchronized void subside() {
        phase = Phase.IDLE;
    }

    synchronized void dialStatus(String status) {
        dialStatus = status;
    }

    /**
     * A dialled party will not answer: that is a record of its own, and the next part has not
     * begun.
     */
    synchronized Optional<CallRecord> refused(String callee, String status, Instant now) {
        if (phase == Phase.IDLE || !dialled.remove(callee)) {
            return Optional.empty();
        }
        CallRecord record = record(callee, now, dispositionOf(status));
        if (dialled.isEmpty()) {
            phase = Phase.IDLE;
        }
        return Optional.of(record);
    }

    /** The elder's record names the other, whose own part is over with that. */
    static void join(Draft first, Draft second, Instant now) {
        Draft elder = first.startedAt().isAfter(second.startedAt()) ? second : first;
        Draft other = elder == first ? second : first;
        String name = other.ownName();
        if (!name.isEmpty() && elder.talksTo(name)) {
            other.joined(now);
        }
    }

    private synchronized void joined(Instant now) {
        if (phase == Phase.OPEN) {
            phase = Phase.JOINED;
            ended = now;
        }
    }

    private synchronized Instant startedAt() {
        return started;
    }

    /** The channel's name, unless it has no record of its own at present. */
    private synchronized String ownName() {
        return phase == Phase.IDLE ? "" : party.name();
    }

    private synchronized boolean talksTo(String name) {
        boolean free = phase != Phase.IDLE && dialled.isEmpty();
        if (free) {
            partner = name;
        }
        return free;
    }

    /** The talk with the dialled party is over: so is the record. */
    synchronized Optional<CallRecord> leftBridge(ChannelSnapshot channel, Instant now) {
        if (phase == Phase.IDLE || dialled.isEmpty()) {
            return Optional.empty();
        }
        observe(channel, now);
        CallRecord record = record(dialled.getFirst(), now, "ANSWERED");
        phase = Phase.IDLE;
        return Optional.of(record);
    }

    synchronized void freeze(ChannelSnapshot channel, Location place, Instant now) {
        if (phase == Phase.OPEN) {
            party = channel;
            context = place.context();
            extension = place.extension();
            phase = Phase.FROZEN;
            ended = now;
        }
    }

    synchronized Optional<CallRecord> end(ChannelSnapshot channel, Instant now) {
        if (phase == Phase.IDLE) {
            return Optional.empty();
        }
        boolean isAnswered = !answered.equals(Instant.EPOCH);
        if (!isAnswered && !options.unanswered() && partner.isEmpty()) {
            return Optional.empty();
        }
        String disposition =
                isAnswered
                        ? "ANSWERED"
                        : dialStatus.isEmpty()
                                ? dispositionOf(channel.hangupCause())
                                : dispositionOf(dialStatus);
        return Optional.of(record(partner, phase == Phase.OPEN ? now : ended, disposition));
    }

    private String dispositionOf(String status) {
        return switch (status) {
            case "ANSWER" -> "ANSWERED";
            case "BUSY" -> "BUSY";
            case "CONGESTION" -> options.congestion() ? "CONGESTION" : "FAILED";
            case "CHANUNAVAIL" -> "FAILED";
            default -> "NO ANSWER";
        };
    }

    private String dispositionOf(int cause) {
        return switch (HangupCause.of(cause).orElse(HangupCause.INTERWORKING)) {
            case USER_BUSY -> "BUSY";
            case NORMAL_CLEARING, NO_USER_RESPONSE, NO_ANSWER -> "NO ANSWER";
            case NORMAL_CIRCUIT_CONGESTION -> options.congestion() ? "CONGESTION" : "FAILED";
            default -> "FAILED";
        };
    }

    private CallRecord record(String destinationChannel, Instant end, String disposition) {
        String number = party.caller().number();
        return new CallRecord(
                party.account(),
                number,
                extension,
                context,
                party.caller().name(),
                party.name(),
                destinationChannel,
                application,
                data,
                started,
                answered,
                end,
                disposition,
                party.amaFlags(),
                party.uniqueId(),
                party.linkedId(),
                party.userField());
    }
}
