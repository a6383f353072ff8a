package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.dial.PrivacyList.Decision;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks a called party who answered whether it wants to talk to this caller, and remembers what it
 * says when it is asked to. Made by the caller, asks on the called party's strand.
 */
final class Screening {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int ATTEMPTS = 3;

    private final SoundPlayer player;
    private final PrivacyList list;
    private final String called;
    private final String caller;
    private final boolean remembers;

    private Screening(
            SoundPlayer player, PrivacyList list, String called, String caller, boolean remembers) {
        this.player = player;
        this.list = list;
        this.called = called;
        this.caller = caller;
        this.remembers = remembers;
    }

    /** What is known before anybody is called. */
    sealed interface Need {

        /** The call goes through. */
        record None() implements Need {}

        /** Whoever answers is asked. */
        record Ask(Screening screening) implements Need {}

        /** Nobody needs to be called. */
        record Refused(DialStatus status) implements Need {}
    }

    /** On the caller's strand. */
    static Need need(Channel caller, DialOptions options, SoundPlayer player, PrivacyList list) {
        boolean remembers = options.has('P');
        boolean shown = options.has('N') && !caller.caller().number().isEmpty();
        if (!(remembers || options.has('p')) || shown) {
            return new Need.None();
        }
        String identity = PrivacyList.identity(caller);
        String called = options.text('P').orElseGet(caller::extension);
        Optional<Decision> known = remembers ? list.decision(called, identity) : Optional.empty();
        if (known.isEmpty()) {
            return new Need.Ask(new Screening(player, list, called, identity, remembers));
        }
        return known.get() == Decision.ALLOW
                ? new Need.None()
                : new Need.Refused(known.get().status());
    }

    /** On the called party's strand. */
    Verdict ask(Channel party) {
        announce(party);
        for (int attempt = 0; attempt < ATTEMPTS && !party.isInterrupted(); attempt++) {
            Optional<Verdict> verdict = digit(party).flatMap(this::verdict);
            if (verdict.isPresent()) {
                return verdict.get();
            }
            Playing _ = player.play(party, "vm-sorry");
        }
        return new Verdict.Refuse(Decision.DENY.status());
    }

    private void announce(Channel party) {
        Playing _ = player.play(party, "priv-callpending");
        String introduction = "priv-callerintros/" + caller;
        if (player.has(party, introduction)) {
            Playing _ = player.play(party, introduction);
        }
    }

    private Optional<Character> digit(Channel party) {
        String menu = remembers ? "priv-callee-options" : "screen-callee-options";
        if (player.play(party, menu, party.language(), _ -> true)
                instanceof Playing.Digit(var digit)) {
            return Optional.of(digit);
        }
        long deadline = party.in(PATIENCE);
        while (true) {
            switch (party.await(deadline)) {
                case Frame.DigitEnd(var digit, _) -> {
                    return Optional.of(digit);
                }
                case Signal.TimedOut _, Signal.Interrupted _ -> {
                    return Optional.empty();
                }
                default -> {
                    // no answer to the question
                }
            }
        }
    }

    private Optional<Verdict> verdict(char digit) {
        return switch (digit) {
            case '1' -> Optional.of(decided(Decision.ALLOW));
            case '2' -> Optional.of(decided(Decision.DENY));
            case '3' -> Optional.of(decided(Decision.TORTURE));
            case '4' -> Optional.of(decided(Decision.KILL));
            case '5' -> remembers ? Optional.of(notThisTime()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Verdict decided(Decision decision) {
        if (remembers) {
            list.remember(called, caller, decision);
        }
        return decision == Decision.ALLOW
                ? new Verdict.Talk()
                : new Verdict.Refuse(decision.status());
    }

    /** From the next call on the caller comes through. */
    private Verdict notThisTime() {
        list.remember(called, caller, Decision.ALLOW);
        return new Verdict.Refuse(Decision.DENY.status());
    }
}
