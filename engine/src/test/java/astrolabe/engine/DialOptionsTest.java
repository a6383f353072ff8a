package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialOptionsTest {

    private static final String CALLED =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(2)
             same => n,Hangup()
            exten => long,1,Answer()
             same => n,Wait(20)
            exten => never,1,Wait(30)
            exten => refuse,1,Hangup(21)
            exten => busy,1,Hangup(17)
            exten => there,1,NoOp(there)
             same => n,NoOp(behind)
            exten => 7,1,NoOp(seven)
            [subs]
            exten => s,1,NoOp(before)
            """;

    /** Plays a call whose first extension is this step, and tells the events. */
    private static List<PbxEvent> play(String step) throws Exception {
        String dialplan = CALLED + "[main]\nexten => s,1," + step + "\n same => n,NoOp(next)\n";
        TestPbx pbx = new TestPbx(dialplan);
        try (pbx) {
            var _ = pbx.originate("s@main/n", new Originate.ToApplication("Wait", "60"));
            pbx.time().advance(Duration.ofMinutes(2));
        }
        Invariants.check(pbx.events(), pbx.pbx());
        return pbx.events();
    }

    private static List<String> valuesOf(List<PbxEvent> events, String variable) {
        return events.stream()
                .filter(PbxEvent.VariableSet.class::isInstance)
                .map(PbxEvent.VariableSet.class::cast)
                .filter(set -> set.name().equals(variable) && !set.value().isEmpty())
                .map(PbxEvent.VariableSet::value)
                .toList();
    }

    private static List<String> stepsOf(List<PbxEvent> events) {
        return events.stream()
                .filter(PbxEvent.StepEntered.class::isInstance)
                .map(event -> ((PbxEvent.StepEntered) event).channel())
                .map(channel -> channel.application() + "(" + channel.data() + ")")
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dial(Local/answer@flows,5,g); ANSWER",
                "Dial(Local/never@flows,1); NOANSWER",
                "Dial(Local/busy@flows); BUSY",
                "Dial(Local/refuse@flows); CHANUNAVAIL",
                "Dial(Nothing/x&Local/nowhere@flows); CHANUNAVAIL",
                "Dial(Local/busy@flows&Local/refuse@flows); BUSY",
                "Dial(); INVALIDARGS",
            })
    void theStatusTellsHowItEnded(String step, String status) throws Exception {
        List<PbxEvent> events = play(step);
        assertThat(valuesOf(events, "DIALSTATUS").getLast()).isEqualTo(status);
        assertThat(stepsOf(events)).contains("NoOp(next)");
    }

    @Test
    void whoeverAnswersFirstWinsAndTheOthersLearnThat() throws Exception {
        List<PbxEvent> events = play("Dial(Local/never@flows&Local/answer@flows,9)");
        assertThat(
                        events.stream()
                                .filter(PbxEvent.DialEnded.class::isInstance)
                                .map(event -> (PbxEvent.DialEnded) event)
                                .filter(ended -> ended.caller().isPresent())
                                .map(PbxEvent.DialEnded::status))
                .containsExactly("ANSWER", "CANCEL");
        assertThat(
                        events.stream()
                                .filter(PbxEvent.HungUp.class::isInstance)
                                .map(event -> ((PbxEvent.HungUp) event).channel())
                                .filter(channel -> channel.name().startsWith("Local/never@flows"))
                                .map(channel -> channel.hangupCause()))
                .containsOnly(26);
    }

    @Test
    void aLimitEndsTheCall() throws Exception {
        List<PbxEvent> events = play("Dial(Local/long@flows,9,gL(1500:500))");
        assertThat(valuesOf(events, "ANSWEREDTIME_MS")).containsExactly("1500");
        assertThat(stepsOf(events)).contains("NoOp(next)");
    }

    @Test
    void aLengthEndsTheCall() throws Exception {
        assertThat(valuesOf(play("Dial(Local/long@flows,9,gS(3))"), "ANSWEREDTIME_MS"))
                .containsExactly("3000");
    }

    @Test
    void theTwoMayPartWays() throws Exception {
        assertThat(stepsOf(play("Dial(Local/long@flows,9,G(flows^there^1))")))
                .contains("NoOp(there)", "NoOp(behind)");
    }

    @Test
    void subroutinesRunBeforeTheCallAndAfterTheAnswer() throws Exception {
        assertThat(stepsOf(play("Dial(Local/answer@flows,9,b(subs^s^1)U(subs))")))
                .filteredOn("NoOp(before)"::equals)
                .hasSize(2);
    }

    @Test
    void digitsAreSentToTheCalled() throws Exception {
        assertThat(play("Dial(Local/answer@flows,9,D(1w2))"))
                .filteredOn(PbxEvent.DigitEnded.class::isInstance)
                .extracting(event -> ((PbxEvent.DigitEnded) event).digit())
                .contains('1', '2');
    }

    @Test
    void theCalledMayGoAsSomebodyElse() throws Exception {
        assertThat(play("Dial(Local/answer@flows,9,o(\"Joe\" <555>)f(777))"))
                .filteredOn(PbxEvent.CallerChanged.class::isInstance)
                .extracting(event -> ((PbxEvent.CallerChanged) event).channel().caller().number())
                .contains("555", "777");
    }
}
