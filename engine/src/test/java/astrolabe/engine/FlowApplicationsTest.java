package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the dialplan goes, told by the steps that are entered. */
class FlowApplicationsTest {

    @Test
    void gotoTakesLabelsRelativePrioritiesAndOtherContexts() throws Exception {
        assertThat(
                        steps(
                                """
                                [flows]
                                exten => a,1,Goto(there)
                                 same => n,NoOp(skipped)
                                 same => n(there),Goto(+2)
                                 same => n,NoOp(skipped)
                                 same => n,Goto(other,b,in)
                                [other]
                                exten => b,1,NoOp(skipped)
                                 same => n(in),NoOp(end)
                                """,
                                "a"))
                .containsExactly("Goto", "Goto", "Goto", "NoOp end");
    }

    @Test
    void aLabelThatDoesNotExistEndsTheCallAndAnExtensionThatDoesNotLeadsToI() throws Exception {
        String dialplan =
                """
                [flows]
                exten => a,1,Goto(nowhere)
                 same => n,NoOp(unreached)
                exten => b,1,Goto(missing,1)
                exten => i,1,NoOp(${INVALID_EXTEN})
                """;
        assertThat(steps(dialplan, "a")).containsExactly("Goto");
        assertThat(steps(dialplan, "b")).containsExactly("Goto", "NoOp missing");
    }

    @Test
    void gotoIfAndExecIfChoose() throws Exception {
        assertThat(
                        steps(
                                """
                                [flows]
                                exten => a,1,GotoIf($[1 = 2]?no:yes)
                                 same => n(no),NoOp(no)
                                 same => n(yes),GotoIf(0?no)
                                 same => n,ExecIf(1?Set(X=a:b):Set(X=c))
                                 same => n,NoOp(${X})
                                 same => n,ExecIf(0?Hangup())
                                 same => n,ExecIf(0?NoOp():Goto(end))
                                 same => n,NoOp(no)
                                 same => n(end),NoOp(end)
                                """,
                                "a"))
                .containsExactly(
                        "GotoIf", "GotoIf", "ExecIf", "NoOp a:b", "ExecIf", "ExecIf", "NoOp end");
    }

    @Test
    void loopsNestAndCanBeLeftAndContinued() throws Exception {
        assertThat(
                        steps(
                                        """
                                        [flows]
                                        exten => a,1,Set(I=0)
                                         same => n,While($[${I} < 4])
                                         same => n,Set(I=$[${I} + 1])
                                         same => n,GotoIf($[${I} != 2]?go)
                                         same => n,ContinueWhile()
                                         same => n(go),Set(J=0)
                                         same => n,While(1)
                                         same => n,Set(J=$[${J} + 1])
                                         same => n,ExecIf($[${J} = 2]?ExitWhile())
                                         same => n,NoOp(${I}-${J})
                                         same => n,EndWhile()
                                         same => n,EndWhile()
                                         same => n,NoOp(end ${I})
                                        """,
                                        "a")
                                .stream()
                                .filter(step -> step.startsWith("NoOp")))
                .containsExactly("NoOp 1-1", "NoOp 3-1", "NoOp 4-1", "NoOp end 4");
    }

    @Test
    void subroutinesHaveTheirOwnArgumentsAndReturnAValue() throws Exception {
        assertThat(
                        steps(
                                        """
                                        [flows]
                                        exten => a,1,Gosub(sub,s,1(x,y))
                                         same => n,NoOp(${GOSUB_RETVAL}:${ARG1}:${ARGC})
                                         same => n,GosubIf(0?sub,s,1(q):inner,s,1)
                                         same => n,NoOp(${GOSUB_RETVAL})
                                         same => n,Return()
                                         same => n,NoOp(unreached)
                                        [sub]
                                        exten => s,1,Gosub(inner,s,1(z))
                                         same => n,NoOp(${ARG1}${ARG2}${ARGC})
                                         same => n,Return(back)
                                        [inner]
                                        exten => s,1,NoOp(${ARG1}:${ARG2}:${ARGC})
                                         same => n,Return(in)
                                        """,
                                        "a")
                                .stream()
                                .filter(step -> step.startsWith("NoOp")))
                .containsExactly("NoOp z::1", "NoOp xy2", "NoOp back::", "NoOp ::0", "NoOp in");
    }

    @Test
    void stackPopForgetsTheCaller() throws Exception {
        assertThat(
                        steps(
                                """
                                [flows]
                                exten => a,1,Gosub(sub,s,1)
                                 same => n,NoOp(unreached)
                                [sub]
                                exten => s,1,StackPop()
                                 same => n,Return()
                                """,
                                "a"))
                .containsExactly("Gosub", "StackPop", "Return");
    }

    @Test
    void variablesAreSetAsRecorded() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,Set(X=1)
                         same => n,Set(__INH=2)
                         same => n,Set(nothing)
                         same => n,Set(NOSUCHFUNCTION(x)=3)
                         same => n,MSet(A=1,B="2,3",broken,_C=)
                        """)) {
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(
                            pbx.heard().stream()
                                    .filter(line -> line.startsWith("VariableSet"))
                                    .map(line -> line.substring("VariableSet Phone/a ".length())))
                    .containsExactly("X=1", "__INH=2", "A=1", "B=2,3", "_C=");
        }
    }

    @Test
    void aUserEventCarriesItsHeadersInOrder() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,UserEvent(Hello,Foo: bar,nothing,Baz: ${CHANNEL})
                        """)) {
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            List<PbxEvent.UserEventSent> sent =
                    pbx.events().stream()
                            .filter(PbxEvent.UserEventSent.class::isInstance)
                            .map(PbxEvent.UserEventSent.class::cast)
                            .toList();
            assertThat(sent).hasSize(1);
            assertThat(sent.getFirst().name()).isEqualTo("Hello");
            assertThat(sent.getFirst().headers())
                    .containsExactly(Map.entry("Foo", "bar"), Map.entry("Baz", "Phone/a"));
        }
    }

    @Test
    void aHangupHandlerRunsAsRecorded() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => hh,1,Wait(1)
                         same => n,Hangup()
                        [hhsub]
                        exten => s,1,NoOp(handler)
                         same => n,Return()
                        """)) {
            RecordingPhone phone = RecordingPhone.call(pbx, "hh");
            phone.channel().post(() -> phone.channel().hangupHandlers().push("hhsub,s,1"));
            pbx.time().advance(Duration.ofSeconds(2));
            List<String> heard = pbx.heard();
            assertThat(heard.subList(heard.indexOf("HangupHandlerRan Phone/hh"), heard.size()))
                    .containsExactly(
                            "HangupHandlerRan Phone/hh",
                            "VariableSet Phone/hh LOCAL(ARGC)=0",
                            "StepEntered Phone/hh NoOp",
                            "StepEntered Phone/hh Return",
                            "VariableSet Phone/hh ARGC=",
                            "VariableSet Phone/hh GOSUB_RETVAL=",
                            "HungUp Phone/hh 16");
            assertThat(((PbxEvent.HungUp) pbx.events().getLast()).channel().extension())
                    .isEqualTo("hh");
        }
    }

    @Test
    void busyAndCongestionRefuseTheCallAsRecorded() throws Exception {
        assertThat(refused("busy"))
                .endsWith(
                        "StepEntered Local/busy@flows-00000000;2 Busy",
                        "StateChanged Local/busy@flows-00000000;2 Busy",
                        "DialEnded BUSY",
                        "HangupRequested Local/busy@flows-00000000;2 0",
                        "HungUp Local/busy@flows-00000000;1 0",
                        "DialplanEnded Local/busy@flows-00000000;2",
                        "HungUp Local/busy@flows-00000000;2 17");
        assertThat(refused("cong"))
                .contains(
                        "StateChanged Local/cong@flows-00000000;2 Busy",
                        "DialEnded CONGESTION",
                        "HungUp Local/cong@flows-00000000;2 34");
    }

    private static List<String> refused(String extension) throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => busy,1,Busy(1)
                        exten => cong,1,Congestion(1)
                        """)) {
            var _ = pbx.originate(extension + "@flows", new Originate.ToApplication("Wait", "1"));
            pbx.time().advance(Duration.ofSeconds(5));
            return pbx.heard();
        }
    }

    @Test
    void anotherChannelIsSentElsewhere() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,Wait(100)
                        exten => b,1,ChannelRedirect(Phone/a,c,1)
                         same => n,ChannelRedirect(Phone/none,c,1)
                        exten => c,1,NoOp(sent)
                        """)) {
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            RecordingPhone _ = RecordingPhone.call(pbx, "b");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(pbx.heard())
                    .contains(
                            "VariableSet Phone/b CHANNELREDIRECT_STATUS=SUCCESS",
                            "VariableSet Phone/b CHANNELREDIRECT_STATUS=NOCHANNEL",
                            "StepEntered Phone/a NoOp");
        }
    }

    /** The steps of a call, NoOp with its text. */
    private static List<String> steps(String dialplan, String extension) throws Exception {
        try (TestPbx pbx = new TestPbx(dialplan)) {
            RecordingPhone _ = RecordingPhone.call(pbx, extension);
            pbx.time().advance(Duration.ofSeconds(1));
            return pbx.events().stream()
                    .filter(PbxEvent.StepEntered.class::isInstance)
                    .map(event -> ((PbxEvent.StepEntered) event).channel())
                    .map(channel ->
                            channel.application().equals("NoOp")
                                    ? "NoOp " + channel.data()
                                    : channel.application())
                    .toList();
        }
    }
}
