package astrolabe.engine.cdr;

import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * All records of a channel's life: those that are complete wait here until the channel is gone, so
 * that the dialplan can still note something in them. Guarded by its own monitor.
 */
final class Chain {

    private final LongSupplier sequences;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<CallRecord> complete = new ArrayList<>();
    private boolean disabled;
    private boolean preferred;
    private Location inBridge = new Location("", "", 0); // where it came into its latest one

    Chain(ChannelSnapshot channel, LongSupplier sequences, Instant now, CdrOptions options) {
        this.sequences = sequences;
        this.disabled = !options.byDefault();
        drafts.add(new Draft(channel, sequences.getAsLong(), now, options));
    }

    synchronized void observe(ChannelSnapshot channel, Instant now) {
        drafts.forEach(draft -> draft.observe(channel, now));
    }

    /** The channel executes a step: a part that had not begun begins. */
    synchronized void resume(ChannelSnapshot channel, Instant now) {
        if (!channel.bridge().isEmpty()) {
            return;
        }
        drafts.forEach(Draft::goesOn);
        if (last().beginsAnew(channel)) {
            last().restart(sequences.getAsLong(), now);
        }
        observe(channel, now);
    }

    synchronized void startAnew(ChannelSnapshot channel, Instant now) {
        drafts.forEach(draft -> draft.startAnew(channel, now));
    }

    synchronized void reset(boolean keepsVariables, Instant now) {
        drafts.forEach(draft -> draft.reset(keepsVariables, now));
    }

    /** Returns whether there was a record to double. */
    synchronized boolean fork(Fork how, Instant now) {
        Draft first = last();
        if (!first.isOpen()) {
            return false;
        }
        Draft second = first.fork(how, sequences.getAsLong(), now);
        if (how.endsFirst()) {
            CallRecord record = first.view(now);
            drafts.remove(first);
            complete.add(ended(record, now));
        }
        drafts.add(second);
        return true;
    }

    private static CallRecord ended(CallRecord record, Instant now) {
        return new CallRecord(
                record.account(),
                record.source(),
                record.destination(),
                record.context(),
                record.callerName(),
                record.channel(),
                record.destinationChannel(),
                record.application(),
                record.data(),
                record.started(),
                record.answered(),
                now,
                record.disposition(),
                record.amaFlags(),
                record.uniqueId(),
                record.linkedId(),
                record.userField(),
                record.dialedNumber(),
                record.peerAccount(),
                record.sequence(),
                record.length(),
                record.billableSeconds(),
                record.variables());
    }

    private Draft last() {
        return drafts.getLast();
    }

    synchronized void dials(String callee) {
        drafts.forEach(draft -> draft.dials(callee));
    }

    synchronized void knows(ChannelSnapshot other) {
        drafts.forEach(draft -> draft.knows(other.name(), other.account()));
    }

    synchronized void subside() {
        drafts.forEach(Draft::subside);
    }

    synchronized void dialStatus(String status) {
        drafts.forEach(draft -> draft.dialStatus(status));
    }

    synchronized void refused(String callee, String status, Instant now) {
        complete(draft -> draft.refused(callee, status, sequences.getAsLong(), now));
    }

    synchronized void pickedUp(String callee, ChannelSnapshot picker, Instant now) {
        complete(draft -> draft.pickedUp(callee, picker, sequences.getAsLong(), now));
    }

    synchronized void enteredBridge(ChannelSnapshot channel) {
        inBridge = channel.location();
    }

    /** The talk is over. A channel that was sent elsewhere is there already: a part begins. */
    synchronized void leftBridge(ChannelSnapshot channel, Instant now) {
        complete(draft -> draft.leftBridge(channel, now));
        if (last().awaitsNext() && !channel.location().equals(inBridge)) {
            last().restart(sequences.getAsLong(), now);
            observe(channel, now);
        }
    }

    synchronized void replaced(String callee, String by, Instant now) {
        complete(draft -> draft.replaced(callee, by, sequences.getAsLong(), now));
    }

    private void complete(Function<Draft, Optional<CallRecord>> ending) {
        for (Draft draft : drafts) {
            ending.apply(draft).ifPresent(complete::add);
        }
    }

    synchronized void talksAsDialled(Instant now) {
        drafts.forEach(draft -> draft.talksAsDialled(now));
    }

    /**
     * The channel is named in another's record.
     *
     * @param many whether it goes on talking to those whom its own records name
     */
    synchronized void joined(boolean many, Instant now) {
        drafts.stream()
                .filter(draft -> !many || !draft.hasPartner())
                .forEach(draft -> draft.joined(now));
    }

    synchronized Instant started() {
        return last().started();
    }

    synchronized long sequence() {
        return last().sequence();
    }

    /** The channel as its record knows it. */
    synchronized ChannelSnapshot party() {
        return last().party();
    }

    synchronized String ownName() {
        return last().ownName();
    }

    /**
     * Names whom the channel talks to, if it dialled nobody; a further one gets a record of its
     * own.
     *
     * @param many whether it talks to others as well
     */
    synchronized boolean talksTo(String name, boolean many, Instant now) {
        Draft own = last();
        if (!own.isFree()) {
            return false;
        }
        boolean isTaken = own.isOpen() ? own.hasPartner() : many && own.isJoined();
        if (isTaken) {
            drafts.add(own.talkingTo(name, sequences.getAsLong(), now));
        } else {
            own.partner(name);
        }
        return true;
    }

    /**
     * Somebody left: a record of the talk with that party is over. The first one goes on when there
     * is nobody else to talk to, since the channel is about to leave, too.
     */
    synchronized void partedFrom(String name, boolean othersTalk, Instant now) {
        drafts.forEach(draft -> draft.partedFrom(name, now));
        List<Draft> over =
                drafts.stream()
                        .skip(othersTalk ? 0 : 1)
                        .filter(draft -> draft.isOpen() && draft.partner().equals(name))
                        .toList();
        over.forEach(draft -> complete.add(ended(draft.view(now), now)));
        if (over.size() == drafts.size()) {
            over.forEach(Draft::pauses);
            drafts.subList(0, drafts.size() - 1).clear();
        } else {
            drafts.removeAll(over);
        }
    }

    /** Somebody who left the talk is there again. */
    synchronized void comesBack(String name) {
        drafts.forEach(draft -> draft.comesBack(name));
    }

    synchronized void freeze(ChannelSnapshot channel, Location place, Instant now) {
        drafts.forEach(draft -> draft.freeze(channel, place, now));
    }

    /** The channel is gone: all its records, unless it is to have none. */
    synchronized List<CallRecord> end(ChannelSnapshot channel, Instant now) {
        complete(draft -> draft.end(channel, now));
        return disabled ? List.of() : List.copyOf(complete);
    }

    /** The latest record as it stands. */
    synchronized CallRecord view(Instant now) {
        return last().isPast() && !complete.isEmpty() ? complete.getLast() : last().view(now);
    }

    synchronized boolean isDisabled() {
        return disabled;
    }

    synchronized void disable(boolean off) {
        disabled = off;
    }

    synchronized boolean isPreferred() {
        return preferred;
    }

    synchronized void prefer(boolean first) {
        preferred = first;
    }

    /** Notes a variable in what is being recorded, or else in what was recorded last. */
    synchronized void note(String name, String value) {
        if (last().isPast() && !complete.isEmpty()) {
            CallRecord record = complete.removeLast();
            Map<String, String> more = new LinkedHashMap<>(record.variables());
            more.put(name, value);
            complete.add(record.noting(record.userField(), more));
        } else {
            drafts.forEach(draft -> draft.note(name, value));
        }
    }

    /** As {@link #note}; what is being recorded takes it from the channel. */
    synchronized void userField(String value) {
        if (last().isPast() && !complete.isEmpty()) {
            CallRecord record = complete.removeLast();
            complete.add(record.noting(value, record.variables()));
        }
    }
}
