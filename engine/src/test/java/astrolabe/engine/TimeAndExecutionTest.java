package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Applications that run others or go elsewhere. The calls begin on Thursday, 1 January, 0:00 UTC.
 */
class TimeAndExecutionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GotoIfTime(0:00-1:00,thu,1,jan,UTC?far); far",
                "GotoIfTime(9:00-17:00,mon-fri,*,*,UTC?far); end",
                "GotoIfTime(9:00-17:00,mon-fri,*,*,UTC?end:far); far",
                "GotoIfTime(*,*,*,*?far); far",
                "GotoIfTime(23:00-0:30,wed-fri,*,*,UTC?far); far",
                "GotoIfTime(*,sat&sun,*,*,UTC?far); end",
                "GotoIfTime(*,nonsense,*,*,UTC?far); end",
                "GotoIfTime(0:00-5:00,*,*,*,Asia/Tokyo?far); end",
                "GotoIfTime(*,*,*,*); end",
            })
    void gotoIfTimeGoesByTheTime(String step, String reached) throws Exception {
        try (TestCall call =
                TestCall.beside(" same => n,Hangup()\n same => n(far),NoOp(far)\n", step)) {
            assertThat(call.steps()).containsExactly("begin", reached);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ExecIfTime(*,*,1,*,UTC?Set(X=now)); now; end",
                "ExecIfTime(*,*,2,*,UTC?Set(X=then)); ''; end",
                "ExecIfTime(*,*,*,*?Goto(flows,b,1)); ''; elsewhere",
                "ExecIfTime(*,*,*,*?Nothing()); ''; begin",
                "ExecIfTime(*,*,*,*); ''; begin",
                "Exec(Set(X=a(b)c)); a(b)c; end",
                "Exec(Goto(flows,b,1)); ''; elsewhere",
                "Exec(Hangup); ''; begin",
                "Exec(Nothing(x)); ''; begin",
            })
    void anotherApplicationRuns(String step, String value, String last) throws Exception {
        try (TestCall call = TestCall.beside("exten => b,1,NoOp(elsewhere)\n", step)) {
            assertThat(String.join(" ", call.values("X"))).isEqualTo(value);
            assertThat(call.steps().getLast()).isEqualTo(last);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TryExec(Set(X=1)); SUCCESS; end",
                "TryExec(Hangup(17)); FAILED; end",
                "TryExec(Nothing()); NOAPP; end",
                "TryExec(Goto(flows,b,1)); SUCCESS; elsewhere",
            })
    void tryExecGoesOnAndTellsHowItWent(String step, String status, String reached)
            throws Exception {
        try (TestCall call = TestCall.beside("exten => b,1,NoOp(elsewhere)\n", step)) {
            assertThat(call.values("TRYSTATUS")).containsExactly(status);
            assertThat(call.steps()).containsExactly("begin", reached);
        }
    }

    @Test
    void importVarReadsAnotherChannelsVariablesAndFunctions() throws Exception {
        try (TestCall call =
                TestCall.beside(
                        """
                        exten => other,1,Set(COLOUR=blue)
                         same => n,Wait(60)
                        """,
                        "Wait(1)",
                        "ImportVar(C=Phone/other,COLOUR)",
                        "ImportVar(E=Phone/other,CHANNEL(exten))",
                        "ImportVar(OWN=Phone/a,C)",
                        "ImportVar(NONE=Phone/nobody,COLOUR)",
                        "ImportVar(nonsense)")) {
            RecordingPhone _ = RecordingPhone.call(call.pbx, "other");
            call.advance(1_000);
            assertThat(call.values("C")).containsExactly("blue");
            assertThat(call.values("E")).containsExactly("other");
            assertThat(call.values("OWN")).containsExactly("blue");
            assertThat(call.values("NONE")).containsExactly("");
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void setAmaFlagsTakesNamesAndNumbers() throws Exception {
        try (TestCall call =
                TestCall.through(
                        "SetAMAFlags(BILLING)",
                        "Set(FIRST=${CHANNEL(amaflags)})",
                        "SetAMAFlags(1)",
                        "SetAMAFlags(nonsense)",
                        "Set(SECOND=${CHANNEL(amaflags)})")) {
            assertThat(call.values("FIRST")).containsExactly("2");
            assertThat(call.values("SECOND")).containsExactly("1");
        }
    }

    @Test
    void dbDelRemovesAValueAndDbDeltreeAFamily() throws Exception {
        try (TestCall call =
                TestCall.through(
                        "Set(DB(phones/1)=a)",
                        "Set(DB(phones/2)=b)",
                        "Set(DB(lists/x/1)=c)",
                        "Set(DB(lists/x/2)=d)",
                        "Set(DB(lists/y)=e)",
                        "DBdel(phones/1)",
                        "DBdel(phones)",
                        "DBdeltree(lists/x)",
                        "Wait(1)",
                        "DBdeltree(lists)",
                        "DBdeltree()")) {
            assertThat(keys(call)).containsExactly("/lists/y", "/phones/2");
            call.advance(1_000);
            assertThat(keys(call)).containsExactly("/phones/2");
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    private static List<String> keys(TestCall call) {
        return call.pbx.pbx().database().tree().stream().map(entry -> entry.key()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Incomplete(n); 3; longer 123; RING",
                "Incomplete(); 3; longer 123; UP",
                "Incomplete(n); 4; invalid 124; RING",
                "Incomplete(n); ''; invalid 12; RING",
            })
    void incompleteWaitsForTheRestOfAnExtension(
            String step, String digits, String reached, String state) throws Exception {
        try (TestCall call =
                TestCall.beside(
                        """
                        exten => 12,1,%s
                        exten => 123,1,NoOp(longer ${EXTEN})
                        exten => i,1,NoOp(invalid ${INVALID_EXTEN})
                        """
                                .formatted(step),
                        "Goto(12,1)")) {
            call.advance(1_000).dial(digits).advance(200);
            assertThat(call.phone.channel().snapshot().state()).hasToString(state);
            call.advance(6_000);
            assertThat(call.steps()).containsExactly("begin", reached);
        }
    }

    @Test
    void flashReachesTheFarEnd() throws Exception {
        try (TestCall call = TestCall.through("Flash()")) {
            assertThat(call.heard()).containsExactly(new Frame.Control(Frame.Condition.FLASH));
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SoftHangup(Phone/line-1); true; false",
                "SoftHangup(phone/line,a); true; true",
                "SoftHangup(Phone/line); false; false",
                "SoftHangup(Phone/none,a); false; false",
            })
    void softHangupEndsOthers(String step, boolean first, boolean second) throws Exception {
        try (TestCall call =
                TestCall.beside(
                        "exten => line-1,1,Wait(60)\nexten => line-2,1,Wait(60)\n",
                        "Wait(1)",
                        step)) {
            RecordingPhone one = RecordingPhone.call(call.pbx, "line-1");
            RecordingPhone two = RecordingPhone.call(call.pbx, "line-2");
            call.advance(1_000);
            assertThat(one.channel().isEnded()).isEqualTo(first);
            assertThat(two.channel().isEnded()).isEqualTo(second);
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void softHangupMayMeanItsOwnCall() throws Exception {
        try (TestCall call = TestCall.through("SoftHangup(Phone/a)")) {
            assertThat(call.isOver()).isTrue();
            assertThat(call.steps()).containsExactly("begin");
        }
    }
}
