package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions by which calls reach each other, as dialplans use them. */
class CallsTogetherTest {

    /** What calls to these extensions, begun a second apart, say by NoOp within five minutes. */
    private static List<String> play(String dialplan, String... extensions) throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\n" + dialplan)) {
            for (String extension : extensions) {
                RecordingPhone _ = RecordingPhone.call(pbx, extension);
                pbx.time().advance(Duration.ofSeconds(1));
            }
            pbx.time().advance(Duration.ofMinutes(5));
            Invariants.check(pbx.events(), pbx.pbx());
            return said(pbx);
        }
    }

    private static List<String> said(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.StepEntered.class::isInstance)
                .map(event -> ((PbxEvent.StepEntered) event).channel())
                .filter(channel -> channel.application().equals("NoOp"))
                .map(channel -> channel.data())
                .toList();
    }

    @Test
    void aLockIsWaitedForAndGoesWithItsCall() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,NoOp(a ${LOCK(gate)})
                                 same => n,Wait(10)
                                 same => n,NoOp(a leaves)
                                exten => b,1,NoOp(b ${TRYLOCK(gate)})
                                 same => n,NoOp(b ${LOCK(gate)})
                                 same => n,Wait(10)
                                 same => n,NoOp(b unlocks ${UNLOCK(gate)} ${UNLOCK(gate)})
                                 same => n,Wait(60)
                                exten => c,1,NoOp(c ${LOCK(gate)})
                                """,
                                "a",
                                "b",
                                "c"))
                .containsExactly("a 1", "b 0", "a leaves", "b 1", "b unlocks 1 0", "c 1");
    }

    @Test
    void whoHoldsALockWaitsThreeSecondsForAnother() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,NoOp(a ${LOCK(one)})
                                 same => n,Wait(2)
                                 same => n,NoOp(a ${LOCK(two)} ${EPOCH})
                                exten => b,1,NoOp(b ${LOCK(two)})
                                 same => n,Wait(2)
                                 same => n,NoOp(b ${LOCK(one)} ${EPOCH})
                                """,
                                "a",
                                "b"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("a 1"),
                        second -> assertThat(second).isEqualTo("b 1"),
                        third -> assertThat(third).startsWith("a 0 "),
                        fourth -> assertThat(fourth).startsWith("b 1 "));
    }

    @Test
    void aHangupEndsTheWaitForALock() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,NoOp(a ${LOCK(gate)})
                         same => n,Wait(30)
                        exten => b,1,NoOp(b ${LOCK(gate)})
                        exten => h,1,NoOp(h)
                        """)) {
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            RecordingPhone waiting = RecordingPhone.call(pbx, "b");
            waiting.channel().hangup(16);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(waiting.channel().isEnded()).isTrue();
            assertThat(said(pbx)).containsExactly("a 1", "b 0", "h");
        }
    }

    @Test
    void aLockTakenTwiceIsGivenBackTwice() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,NoOp(a ${LOCK(gate)}${LOCK(gate)}${UNLOCK(gate)})
                                 same => n,Wait(5)
                                exten => b,1,NoOp(b ${TRYLOCK(gate)})
                                """,
                                "a",
                                "b"))
                .containsExactly("a 111", "b 0");
    }

    @Test
    void callsAreCountedInGroupsUntilTheyEnd() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,Set(GROUP()=sales)
                                 same => n,Set(GROUP(line)=ISDN1)
                                 same => n,NoOp(${GROUP_LIST()})
                                 same => n,Wait(2.5)
                                exten => b,1,Set(GROUP()=support@line)
                                 same => n,Set(GROUP()=Sales)
                                 same => n,NoOp(${GROUP_COUNT(sales)} ${GROUP_COUNT(support)} \
                                ${GROUP_COUNT(support@line)} ${GROUP_COUNT(support@other)} ${GROUP_COUNT()} \
                                ${GROUP_MATCH_COUNT(s)} ${GROUP_MATCH_COUNT([0-9]@^l)} ${GROUP(line)})
                                 same => n,Wait(2)
                                 same => n,Set(GROUP(line)=)
                                 same => n,NoOp(${GROUP_COUNT(sales)} ${GROUP_COUNT(support)} ${GROUP_LIST()})
                                """,
                                "a",
                                "b"))
                .containsExactly("sales ISDN1@line", "2 1 1 0 2 3 1 support", "1 0 Sales");
    }

    @Test
    void aSharedVariableIsSetOnBothSidesAndToldOf() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,Set(SHARED(color)=red)
                         same => n,Wait(5)
                         same => n,NoOp(${SHARED(color)} ${color})
                        exten => b,1,NoOp(${SHARED(color,Phone/a)} [${SHARED(color)}])
                         same => n,Set(SHARED(color,Phone/a)=blue)
                        """)) {
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            RecordingPhone _ = RecordingPhone.call(pbx, "b");
            pbx.time().advance(Duration.ofSeconds(9));
            assertThat(said(pbx)).containsExactly("red []", "blue ");
            assertThat(pbx.heard())
                    .contains(
                            "VariableSet Phone/a SHARED(color)=red",
                            "VariableSet Phone/a SHARED(color)=blue");
        }
    }

    @Test
    void variablesAndFunctionsOfOtherCallsAreReadAndSet() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,Set(COLOR=red)
                                 same => n,Set(CALLERID(num)=555)
                                 same => n,Wait(5)
                                 same => n,NoOp(${COLOR} ${CHANNEL(language)})
                                exten => b,1,NoOp(${IMPORT(Phone/a,COLOR)} ${IMPORT(Phone/a,CALLERID(num))} \
                                ${IMPORT(Phone/a,EXTEN)} [${IMPORT(Phone/none,COLOR)}])
                                 same => n,Set(EXPORT(Phone/a,COLOR)=blue)
                                 same => n,Set(EXPORT(Phone/a,CHANNEL(language))=de)
                                """,
                                "a",
                                "b"))
                .containsExactly("red 555 a []", "blue de");
    }

    @Test
    void twoCallsThatAskEachOtherBothGetAnAnswer() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,Set(X=a)
                                 same => n,Wait(2)
                                 same => n,NoOp(${IMPORT(Phone/b,IMPORT(Phone/a,X))})
                                exten => b,1,Set(X=b)
                                 same => n,Wait(1)
                                 same => n,NoOp(${IMPORT(Phone/a,IMPORT(Phone/b,X))})
                                 same => n,Wait(5)
                                """,
                                "a",
                                "b"))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void theChannelThatBeganTheCallIsItsMaster() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,Set(COLOR=red)
                                 same => n,Dial(Local/b@flows,5)
                                 same => n,NoOp(${COLOR} ${MASTER_CHANNEL(COLOR)})
                                exten => b,1,NoOp(${MASTER_CHANNEL(COLOR)} [${COLOR}])
                                 same => n,Set(MASTER_CHANNEL(COLOR)=green)
                                """,
                                "a"))
                .containsExactly("red []", "green green");
    }

    @Test
    void whyTheCalledWereNotHadIsKnownAfterwards() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,Dial(Local/busy@flows&Local/gone@flows)
                                 same => n,Set(KEYS=${HANGUPCAUSE_KEYS()})
                                 same => n,NoOp(${CUT(KEYS,\\,,1)} ${HANGUPCAUSE(${CUT(KEYS,\\,,1)},ast)} \
                                [${HANGUPCAUSE(${CUT(KEYS,\\,,1)},tech)}])
                                 same => n,NoOp(${CUT(KEYS,\\,,2)} ${HANGUPCAUSE(${CUT(KEYS,\\,,2)},ast)})
                                exten => busy,1,Busy(1)
                                exten => gone,1,Wait(3)
                                 same => n,Hangup(21)
                                """,
                                "a"))
                .containsExactly(
                        "Local/busy@flows-00000000;1 17 []", "Local/gone@flows-00000001;1 21");
    }

    @Test
    void subroutinesKnowWhereTheyWereCalledFrom() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,Gosub(outer,s,1)
                                [outer]
                                exten => s,1,NoOp()
                                 same => n,Gosub(inner,s,1)
                                 same => n,Return()
                                [inner]
                                exten => s,1,NoOp(${STACK_PEEK(1,l)} ${STACK_PEEK(1,c)} ${STACK_PEEK(2,e)} \
                                ${STACK_PEEK(2,p)} [${STACK_PEEK(3,l,yes)}])
                                 same => n,Return()
                                """,
                                "a"))
                .containsExactly("", "outer,s,2 outer a 1 []");
    }

    @Test
    void aSubroutinesValueAndAStepsTextStandWithinAText() throws Exception {
        assertThat(
                        play(
                                """
                                exten => a,1,Set(WHO=Joe)
                                 same => n,NoOp(${EVAL_SUB(texts,s,greet(${WHO}))} ${EVAL_EXTEN(texts,s,2)} ${EXTEN})
                                [texts]
                                exten => s,1(greet),Return(Hello ${ARG1})
                                 same => n,NoOp(bye ${WHO})
                                """,
                                "a"))
                .containsExactly("Hello Joe bye Joe a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMPORT(Phone/a,ENV(PATH))", "MASTER_CHANNEL(ENV(PATH))"})
    void whoIsOutsideReachesNothingDangerousThroughAnotherCall(String function) throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1,Wait(60)\nexten => b,1,Wait(60)\n")) {
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            RecordingPhone phone = RecordingPhone.call(pbx, "b");
            assertThat(read(pbx, phone, function, Trust.DIALPLAN)).isEqualTo(System.getenv("PATH"));
            assertThat(read(pbx, phone, function, Trust.OUTSIDE)).startsWith("refused: Dangerous");
        }
    }

    private static String read(TestPbx pbx, RecordingPhone phone, String function, Trust trust)
            throws Exception {
        Evaluator evaluator = pbx.pbx().evaluator();
        CompletableFuture<String> result =
                phone.channel()
                        .ask(channel -> {
                            try {
                                return evaluator.value(Optional.of(channel), function, trust);
                            } catch (FunctionFailed e) {
                                return "refused: " + e.getMessage();
                            }
                        });
        return pbx.time().await(result);
    }
}
