package astrolabe.engine.cdr;

import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record while it is being made. Guarded by its chain's monitor. */
final class Draft {

    /** Where the record stands. */
    private enum Phase {
        /** The channel's own part is being recorded. */
        OPEN,
        /** Nothing changes any more but the end: the dialplan is over. */
        FROZEN,
        /** The channel is named in another's record, until it goes on in the dialplan. */
        JOINED,
        /** The channel was dialled and is part of the caller's record. */
        SUBORDINATE,
        /** One part is recorded, the next has not begun. */
        BETWEEN,
        /** Nothing is recorded any more. */
        OVER
    }

    private final CdrOptions options;
    private Phase phase = Phase.OPEN;
    private ChannelSnapshot party;
    private long sequence;
    private Instant started;
    private Instant answered = Instant.EPOCH;
    private Instant ended = Instant.EPOCH;
    private String application = "";
    private String data = "";
    private String context;
    private String extension;
    private String dialStatus = "";
    private List<String> dialled = new ArrayList<>();
    private String partner = "";
    private Map<String, String> accounts = new HashMap<>(); // of the other parties, by name
    private Instant parted = Instant.EPOCH; // when the party that was dialled left the talk
    private Map<String, String> variables = new LinkedHashMap<>();

    Draft(ChannelSnapshot channel, long sequence, Instant now, CdrOptions options) {
        this.options = options;
        this.party = channel;
        this.sequence = sequence;
        this.started = now;
        this.context = channel.context();
        this.extension = channel.extension();
    }

    void observe(ChannelSnapshot channel, Instant now) {
        boolean waits = phase == Phase.SUBORDINATE && ended.equals(Instant.EPOCH);
        if (phase != Phase.OPEN && !waits) {
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

    /** Whether the channel, executing a step outside a bridge, begins a new part. */
    boolean beginsAnew(ChannelSnapshot channel) {
        return awaitsNext() && !channel.application().startsWith("AppDial");
    }

    /** Whether the next step of the channel's own is a new part. */
    boolean awaitsNext() {
        return phase == Phase.SUBORDINATE || phase == Phase.BETWEEN;
    }

    /** The channel goes on by itself after it was named in another's record. */
    void goesOn() {
        if (phase == Phase.JOINED) {
            phase = Phase.OPEN;
        }
    }

    void restart(long nextSequence, Instant now) {
        phase = Phase.OPEN;
        sequence = nextSequence;
        variables = new LinkedHashMap<>();
        forget(now);
    }

    private void forget(Instant now) {
        started = now;
        answered = Instant.EPOCH;
        ended = Instant.EPOCH;
        dialStatus = "";
        partner = "";
        parted = Instant.EPOCH;
        dialled.clear();
    }

    /** What came before does not count; a call that was answered counts as answered now. */
    void startAnew(ChannelSnapshot channel, Instant now) {
        if (phase == Phase.OPEN) {
            forget(now);
            observe(channel, now);
        }
    }

    /** As {@link #startAnew}, but for whom the channel dialled and talks to. */
    void reset(boolean keepsVariables, Instant now) {
        if (phase != Phase.OPEN) {
            return;
        }
        started = now;
        if (isAnswered()) {
            answered = now;
        }
        if (!keepsVariables) {
            variables.clear();
        }
    }

    /** A second record of the same part. */
    Draft fork(Fork how, long nextSequence, Instant now) {
        Draft second = new Draft(party, nextSequence, started, options);
        second.answered = answered;
        second.application = application;
        second.data = data;
        second.context = context;
        second.extension = extension;
        second.dialStatus = dialStatus;
        second.dialled = new ArrayList<>(dialled);
        second.partner = partner;
        second.accounts = new HashMap<>(accounts);
        if (!how.forgets()) {
            second.variables.putAll(variables);
        }
        if (how.beginsNow()) {
            second.started = now;
        }
        if ((how.beginsNow() || how.answersNow()) && isAnswered()) {
            second.answered = now;
        }
        return second;
    }

    /** A record of the same channel's talk with a further party, from now on. */
    Draft talkingTo(String name, long nextSequence, Instant now) {
        Draft second = fork(new Fork(true, false, true, true), nextSequence, now);
        second.dialled.clear();
        second.partner = name;
        return second;
    }

    void dials(String callee) {
        dialled.add(callee);
    }

    /** Another party's account, which a record that names that party has, too. */
    void knows(String name, String account) {
        accounts.put(name, account);
    }

    /** The channel becomes part of another's record. */
    void subside() {
        phase = Phase.SUBORDINATE;
    }

    /** The channel talks to who dialled it: its own part is over. */
    void talksAsDialled(Instant now) {
        if (phase == Phase.SUBORDINATE && ended.equals(Instant.EPOCH)) {
            ended = now;
        }
    }

    void dialStatus(String status) {
        dialStatus = status;
    }

    /**
     * A dialled party will not answer: that is a record of its own, and the next part has not
     * begun.
     *
     * @param nextSequence for what goes on when others were dialled as well
     */
    Optional<CallRecord> refused(String callee, String status, long nextSequence, Instant now) {
        if (!records() || !dialled.remove(callee)) {
            return Optional.empty();
        }
        CallRecord record = record(callee, now, now, dispositionOf(status));
        if (dialled.isEmpty()) {
            phase = Phase.BETWEEN;
        } else {
            sequence = nextSequence;
        }
        return Optional.of(record);
    }

    /**
     * Somebody answers for a dialled party, which is a record of its own; the next part is the call
     * with the other.
     */
    Optional<CallRecord> pickedUp(
            String callee, ChannelSnapshot picker, long nextSequence, Instant now) {
        if (!records() || !dialled.contains(callee)) {
            return Optional.empty();
        }
        CallRecord record = record(callee, now, now, dispositionOf("NOANSWER"));
        List<String> others = dialled.stream().filter(name -> !name.equals(callee)).toList();
        restart(nextSequence, now);
        dials(picker.name());
        knows(picker.name(), picker.account());
        dialled.addAll(others);
        return Optional.of(record);
    }

    private boolean records() {
        return switch (phase) {
            case OPEN, FROZEN, JOINED -> true;
            case SUBORDINATE, BETWEEN, OVER -> false;
        };
    }

    void joined(Instant now) {
        if (phase == Phase.OPEN) {
            phase = Phase.JOINED;
            ended = now;
        }
    }

    Instant started() {
        return started;
    }

    long sequence() {
        return sequence;
    }

    ChannelSnapshot party() {
        return party;
    }

    /** The channel's name, unless it has no record of its own at present. */
    String ownName() {
        return records() ? party.name() : "";
    }

    /** Whether the record can name somebody the channel talks to. */
    boolean isFree() {
        return records() && dialled.isEmpty();
    }

    boolean hasPartner() {
        return !partner.isEmpty();
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    boolean isJoined() {
        return phase == Phase.JOINED;
    }

    /** Its part is recorded; the next one begins with the channel's next step. */
    void pauses() {
        phase = Phase.BETWEEN;
    }

    void partner(String name) {
        partner = name;
    }

    String partner() {
        return partner;
    }

    /** The talk with the dialled party is over: so is the record. */
    Optional<CallRecord> leftBridge(ChannelSnapshot channel, Instant now) {
        if (!records() || dialled.isEmpty()) {
            return Optional.empty();
        }
        observe(channel, now);
        CallRecord record = record(dialled.getFirst(), now, now, "ANSWERED");
        phase = Phase.BETWEEN;
        return Optional.of(record);
    }

    /** The party that was dialled left; it may come back, or somebody else in its place. */
    void partedFrom(String callee, Instant now) {
        if (dialled.contains(callee)) {
            parted = now;
        }
    }

    void comesBack(String callee) {
        if (dialled.contains(callee)) {
            parted = Instant.EPOCH;
        }
    }

    /** Somebody else takes the place of the party that was dialled: the talk with it is over. */
    Optional<CallRecord> replaced(String callee, String by, long nextSequence, Instant now) {
        if (!records() || !dialled.remove(callee)) {
            return Optional.empty();
        }
        Instant end = parted.equals(Instant.EPOCH) ? now : parted;
        CallRecord record = record(callee, end, end, "ANSWERED");
        parted = Instant.EPOCH;
        sequence = nextSequence;
        started = end;
        answered = end;
        dialled.clear();
        dialled.add(by);
        return Optional.of(record);
    }

    void freeze(ChannelSnapshot channel, Location place, Instant now) {
        if (phase == Phase.OPEN) {
            party = channel;
            context = place.context();
            extension = place.extension();
            if (options.endBeforeHangupCode()) {
                phase = Phase.FROZEN;
                ended = now;
            }
        } else if (options.endBeforeHangupCode() && !records()) {
            phase = Phase.OVER;
        }
    }

    Optional<CallRecord> end(ChannelSnapshot channel, Instant now) {
        if (!records()) {
            return Optional.empty();
        }
        String talkedTo = partner.isEmpty() && !dialled.isEmpty() ? dialled.getFirst() : partner;
        if (!isAnswered() && !options.unanswered() && talkedTo.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                record(
                        talkedTo,
                        phase == Phase.OPEN ? now : ended,
                        now,
                        disposition(channel.hangupCause())));
    }

    /** The record as it stands. */
    CallRecord view(Instant now) {
        String talksTo =
                partner.isEmpty() && phase == Phase.OPEN && !dialled.isEmpty()
                        ? dialled.getFirst()
                        : partner;
        return record(talksTo, ended, now, disposition(HangupCause.NORMAL_CLEARING.number()));
    }

    private String disposition(int cause) {
        if (isAnswered()) {
            return "ANSWERED";
        }
        return dialStatus.isEmpty() ? dispositionOf(cause) : dispositionOf(dialStatus);
    }

    private boolean isAnswered() {
        return !answered.equals(Instant.EPOCH);
    }

    /** Whether its part is recorded and nothing new has begun. */
    boolean isPast() {
        return phase == Phase.BETWEEN || phase == Phase.OVER;
    }

    void note(String name, String value) {
        variables.put(name, value);
    }

    private String dispositionOf(String status) {
        return switch (status) {
            case "ANSWER" -> "ANSWERED";
            case "BUSY" -> "BUSY";
            case "CONGESTION" -> options.congestion() ? "CONGESTION" : "FAILED";
            case "CHANUNAVAIL" -> "FAILED";
            case "CANCEL" -> options.cancel() ? "CANCEL" : "NO ANSWER";
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

    private CallRecord record(
            String destinationChannel, Instant end, Instant now, String disposition) {
        Instant last = end.equals(Instant.EPOCH) ? now : end;
        return new CallRecord(
                party.account(),
                party.caller().number(),
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
                party.userField(),
                party.dialedNumber(),
                accounts.getOrDefault(destinationChannel, party.peerAccount()),
                sequence,
                Duration.between(started, last),
                billed(last),
                variables);
    }

    private long billed(Instant last) {
        if (!isAnswered() || last.isBefore(answered)) {
            return 0;
        }
        Duration talk = Duration.between(answered, last);
        boolean begun = options.initiatedSeconds() && !talk.minusSeconds(talk.toSeconds()).isZero();
        return talk.toSeconds() + (begun ? 1 : 0);
    }
}
