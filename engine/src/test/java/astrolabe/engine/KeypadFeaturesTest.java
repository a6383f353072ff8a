package astrolabe.engine;

import static astrolabe.engine.FeatureCalls.USUAL;
import static astrolabe.engine.FeatureCalls.events;
import static astrolabe.engine.FeatureCalls.talking;
import static astrolabe.engine.FeatureCalls.through;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PbxEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes on the keypad of a party that talks: those of the file and the administrator's own. */
class KeypadFeaturesTest {

    private static final String APPLICATIONS =
            USUAL
                    + """
                    [applicationmap]
                    mark = *5,self,Set,MARKED=self
                    beep = *6,peer,Playback,beep
                    hold = *7,self,Wait,"2",quiet
                    both = *8,self/both,MSet(ONE=1,TWO=2)
                    sub = *9,self,Gosub,"subs,s,1(x)"
                    [desk]
                    mark =
                    beep = #6
                    """;

    /** What the other party was sent of what was dialled. */
    private static List<Character> passed(TestCall call) {
        return events(call, PbxEvent.DigitEnded.class).stream()
                .filter(event -> event.direction() == PbxEvent.Direction.SENT)
                .map(PbxEvent.DigitEnded::digit)
                .toList();
    }

    private static List<String> detected(TestCall call) {
        return events(call, PbxEvent.TestStateReached.class).stream()
                .filter(state -> state.state().equals("FEATURE_DETECTION"))
                .map(state -> state.fields().values().toString())
                .toList();
    }

    @Test
    void theCallerHangsUpWithTheCode() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer,9,gH)")) {
            call.advance(100).dial("*0").advance(100);
            assertThat(talking(call)).isEmpty();
            assertThat(call.steps()).endsWith("end");
            assertThat(detected(call)).containsExactly("[success, disconnect]");
        }
    }

    @Test
    void theCalledHangsUpWithTheCode() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer+w500+d*+d0,9,gh)")) {
            call.advance(1_000);
            assertThat(call.steps()).endsWith("end");
        }
    }

    @Test
    void withoutTheFileTheCodeIsAStar() throws Exception {
        try (TestCall call = through("", "Dial(Desk/answer,9,gH)")) {
            call.advance(100).dial("*").advance(100);
            assertThat(call.steps()).endsWith("end");
        }
    }

    @Test
    void theCodeGivesTheDiallingUpToo() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/ring,9,H)")) {
            call.advance(100).dial("*").advance(100);
            assertThat(call.values("DIALSTATUS")).doesNotContain("CANCEL");
            call.dial("0").advance(100);
            assertThat(call.values("DIALSTATUS")).endsWith("CANCEL");
        }
    }

    @Test
    void whatIsNoCodeReachesTheOtherPartyAtOnce() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer,9,H)")) {
            call.advance(100).dial("7").advance(1);
            assertThat(passed(call)).containsExactly('7');
            call.dial("*8").advance(1);
            assertThat(passed(call)).containsExactly('7', '*', '8');
            assertThat(detected(call)).containsExactly("[fail]", "[fail]");
        }
    }

    @Test
    void aCodeThatIsNotFinishedReachesTheOtherPartyAfterTheTimeout() throws Exception {
        try (TestCall call =
                through("[general]\nfeaturedigittimeout=700\n" + USUAL, "Dial(Desk/answer,9,H)")) {
            call.advance(100).dial("*").advance(600);
            assertThat(passed(call)).isEmpty();
            call.advance(200);
            assertThat(passed(call)).containsExactly('*');
            call.dial("0").advance(10);
            assertThat(talking(call)).hasSize(1); // it came too late to be the code
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dial(Desk/answer,9,K)", "Bridge(${DESK},K)"})
    void nothingCanBeParkedYet(String step) throws Exception {
        try (TestCall call = talkingBy("[featuremap]\nparkcall=*4\n", step)) {
            call.dial("*4").advance(100);
            assertThat(talking(call)).hasSize(1);
            assertThat(detected(call)).containsExactly("[success, parkcall]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dial(Desk/answer,9,X)", "Bridge(${DESK},X)"})
    void nothingCanBeRecordedYet(String step) throws Exception {
        String features = "[general]\nrecordingfailsound=beep\n[featuremap]\nautomixmon=*3\n";
        try (TestCall call = talkingBy(features, step)) {
            call.dial("*3").advance(1_000);
            assertThat(call.played()).containsExactly("beep");
            assertThat(talking(call)).hasSize(1);
        }
    }

    /** The other party's letters are small; this one dials the code in vain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bridge(${DESK},k); parkcall",
                "Bridge(${DESK},x); automixmon",
            })
    void theOtherPartyOfABridgeHasTheSmallLetters(String step, String feature) throws Exception {
        try (TestCall call = talkingBy("[featuremap]\n" + feature + "=*3\n", step)) {
            call.dial("*3").advance(1_000);
            assertThat(detected(call)).isEmpty();
            FeatureCalls.dial(call, call.desks.called().getFirst(), "*3");
            call.advance(1_000);
            assertThat(detected(call)).containsExactly("[success, " + feature + "]");
        }
    }

    /** The phone and the desk talk after two seconds, by Dial or by Bridge. */
    private static TestCall talkingBy(String features, String step) throws Exception {
        return (step.startsWith("Dial")
                        ? through(features, step)
                        : through(
                                features,
                                "Originate(Desk/answer,app,Wait,60,,a)",
                                "Wait(1)",
                                "Set(DESK=${CHANNELS(Desk)})",
                                step))
                .advance(2_000);
    }

    @Test
    void aFeatureOfOnesOwnRunsItsApplicationOnTheOwnChannel() throws Exception {
        try (TestCall call =
                through(APPLICATIONS, "Set(DYNAMIC_FEATURES=mark)", "Dial(Desk/answer,9)")) {
            call.advance(100).dial("*5").advance(100);
            assertThat(call.values("MARKED")).containsExactly("self");
            assertThat(call.phone.channel().variable("DYNAMIC_FEATURENAME")).contains("mark");
            assertThat(call.phone.channel().variable("DYNAMIC_WHO_ACTIVATED")).contains("Phone/a");
            assertThat(talking(call)).hasSize(1);
        }
    }

    @Test
    void orOnThatOfTheOtherParty() throws Exception {
        try (TestCall call =
                through(APPLICATIONS, "Set(DYNAMIC_FEATURES=beep)", "Dial(Desk/answer,9)")) {
            call.advance(100).dial("*6").advance(1_000);
            var desk = call.desks.called().getFirst();
            assertThat(desk.variable("DYNAMIC_WHO_ACTIVATED")).contains("Phone/a");
            assertThat(call.played()).containsExactly("beep");
            assertThat(talking(call)).hasSize(1);
        }
    }

    @Test
    void theOneWhoWaitsMayHearMusic() throws Exception {
        try (TestCall call =
                through(APPLICATIONS, "Set(DYNAMIC_FEATURES=hold)", "Dial(Desk/answer,9)")) {
            call.advance(100).dial("*7").advance(1_000);
            assertThat(events(call, PbxEvent.MusicStarted.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.musicClass()).isEqualTo("quiet"));
            call.advance(1_500);
            assertThat(call.desks.called().getFirst().isMusicOn()).isFalse();
        }
    }

    @Test
    void argumentsStandInParenthesesOrQuotes() throws Exception {
        try (TestCall call =
                FeatureCalls.beside(
                        APPLICATIONS,
                        "[subs]\nexten => s,1,Set(GOT=${ARG1})\n same => n,Return()\n",
                        "Set(DYNAMIC_FEATURES=both#sub)",
                        "Dial(Desk/answer,9)")) {
            call.advance(100).dial("*8*9").advance(100);
            assertThat(call.values("TWO")).containsExactly("2");
            assertThat(call.values("GOT")).containsExactly("x");
            assertThat(talking(call)).hasSize(1);
        }
    }

    @Test
    void aGroupNamesFeaturesUnderCodesOfItsOwn() throws Exception {
        try (TestCall call =
                through(APPLICATIONS, "Set(__DYNAMIC_FEATURES=desk)", "Dial(Desk/answer,9)")) {
            call.advance(100).dial("*6").advance(1_500);
            assertThat(call.played()).isEmpty();
            call.dial("#6").advance(1_000);
            assertThat(call.played()).containsExactly("beep");
            assertThat(call.desks.called().getFirst().variable("DYNAMIC_FEATURES"))
                    .contains("desk");
        }
    }

    @Test
    void aChannelMayHaveOtherCodes() throws Exception {
        try (TestCall call =
                through(
                        USUAL,
                        "Set(FEATUREMAP(disconnect)=##)",
                        "NoOp(${FEATUREMAP(disconnect)} ${FEATUREMAP(blindxfer)})",
                        "Dial(Desk/answer,9,gH)")) {
            call.advance(100);
            assertThat(call.steps()).contains("## #1");
            call.dial("##").advance(100);
            assertThat(call.steps()).endsWith("end");
        }
    }

    @Test
    void aChannelMayHaveOtherOptions() throws Exception {
        try (TestCall call =
                through(
                        USUAL,
                        "NoOp(${FEATURE(featuredigittimeout)} ${FEATURE(xfersound)})",
                        "Set(FEATURE(featuredigittimeout)=300)",
                        "NoOp(${FEATURE(featuredigittimeout)} ${FEATURE(inherit)})",
                        "Dial(Desk/answer,9,H)")) {
            call.advance(100);
            assertThat(call.steps()).contains("1000 beep", "300 no");
            call.dial("*").advance(400);
            assertThat(passed(call)).containsExactly('*');
        }
    }

    @Test
    void theCalledHasTheSameWhereThatIsInherited() throws Exception {
        String hangsUp = "Dial(Desk/answer+w500+d#+d#,9,gh)";
        try (TestCall call = through(USUAL, "Set(FEATUREMAP(disconnect)=##)", hangsUp)) {
            call.advance(3_000);
            assertThat(talking(call)).hasSize(1);
        }
        try (TestCall call =
                through(
                        USUAL,
                        "Set(FEATUREMAP(disconnect)=##)",
                        "Set(FEATURE(inherit)=yes)",
                        hangsUp)) {
            call.advance(3_000);
            assertThat(call.steps()).endsWith("end");
        }
    }

    @Test
    void whatAnOptionCannotBeIsRefused() throws Exception {
        try (TestCall call =
                through(
                        USUAL,
                        "Set(FEATURE(atxferdropcall)=maybe)",
                        "Set(FEATUREMAP(disconnect)=x)",
                        "NoOp(${FEATURE(atxferdropcall)} ${FEATUREMAP(disconnect)})")) {
            assertThat(call.steps()).contains("no *0");
        }
    }

    @Test
    void theLettersOfAChannelHoldInEveryCall() throws Exception {
        try (TestCall call =
                through(USUAL, "Set(CHANNEL(dtmf_features)=H)", "Dial(Desk/answer,9,g)")) {
            call.advance(100).dial("*0").advance(100);
            assertThat(call.steps()).endsWith("end");
        }
    }
}
