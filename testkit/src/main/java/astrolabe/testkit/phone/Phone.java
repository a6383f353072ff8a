package astrolabe.testkit.phone;

import astrolabe.engine.event.PartyId;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * One phone: how it treats the calls that it gets, and what its user does with the call it has. Any
 * thread.
 */
public final class Phone {

    /** What a phone does with a call. */
    private sealed interface Manner {}

    private record Answers(Duration after) implements Manner {}

    private record RingsOnly() implements Manner {}

    /** It refuses at once: a cause of Q.850 and the code of the SIP response. */
    private record Refuses(int cause, String code) implements Manner {}

    private static final Refuses BUSY = new Refuses(17, "486");
    private static final Refuses DECLINED = new Refuses(21, "603");

    private final String name;
    private final PartyId party;
    private final boolean reachable;
    private final Deque<PhoneCall> calls = new ConcurrentLinkedDeque<>();
    private volatile Manner manner = new RingsOnly();

    private Phone(String name, PartyId party, boolean reachable) {
        this.name = name;
        this.party = party;
        this.reachable = reachable;
    }

    /** A phone at its place. It lets calls ring until it is told otherwise. */
    public static Phone at(String name, String person, String number) {
        return new Phone(name, PartyId.of(number, person), true);
    }

    /** A phone that is known and not connected. */
    public static Phone away(String name, String person, String number) {
        return new Phone(name, PartyId.of(number, person), false);
    }

    public String name() {
        return name;
    }

    PartyId party() {
        return party;
    }

    boolean isReachable() {
        return reachable;
    }

    /** From now on it answers calls when they have rung for this long. */
    public void answersAfter(Duration ringing) {
        manner = new Answers(ringing);
    }

    /** Answers the call that it got last. */
    public void answers() {
        call().answersAfter(Duration.ZERO);
    }

    /** From now on it lets calls ring. */
    public void neverAnswers() {
        manner = new RingsOnly();
    }

    /** From now on it is busy for calls. */
    public void isBusy() {
        manner = BUSY;
    }

    /** From now on its user declines calls. */
    public void declines() {
        manner = DECLINED;
    }

    /** Ends the call that it got or placed last. */
    public void hangsUp() {
        call().hangsUp();
    }

    /** Presses keys in the call that it got or placed last. */
    public void presses(String digits) {
        call().presses(digits);
    }

    private PhoneCall call() {
        PhoneCall last = calls.peekLast();
        if (last == null) {
            throw new IllegalStateException(name + " is in no call");
        }
        return last;
    }

    /** The calls that it has, oldest first. */
    public List<String> channels() {
        return calls.stream().map(PhoneCall::channelName).toList();
    }

    void begins(PhoneCall call) {
        calls.add(call);
    }

    void ends(PhoneCall call) {
        calls.remove(call);
    }

    /** A call reaches the phone. */
    void gets(PhoneCall call) {
        switch (manner) {
            case Answers(var after) -> {
                call.rings();
                call.answersAfter(after);
            }
            case RingsOnly _ -> call.rings();
            case Refuses(var cause, var code) -> call.endsWith(cause, code);
        }
    }
}
