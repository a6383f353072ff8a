package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.dial.Originate;
import astrolabe.engine.dial.Originate.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalCallTest {

    /** A whole call through Dial, in the order in which a PBX was recorded to tell of it. */
    private static final String DIALLED =
            """
            ChannelCreated Local/dialans@flows-00000000;1
            ChannelCreated Local/dialans@flows-00000000;2
            StepEntered Local/dialans@flows-00000000;1 AppDial2
            LocalBridged
            DialBegan
            StepEntered Local/dialans@flows-00000000;2 Dial
            VariableSet Local/dialans@flows-00000000;2 DIALSTATUS=
            VariableSet Local/dialans@flows-00000000;2 DIALEDPEERNUMBER=
            VariableSet Local/dialans@flows-00000000;2 DIALEDPEERNAME=
            VariableSet Local/dialans@flows-00000000;2 ANSWEREDTIME=
            VariableSet Local/dialans@flows-00000000;2 ANSWEREDTIME_MS=
            VariableSet Local/dialans@flows-00000000;2 DIALEDTIME=
            VariableSet Local/dialans@flows-00000000;2 DIALEDTIME_MS=
            VariableSet Local/dialans@flows-00000000;2 RINGTIME=
            VariableSet Local/dialans@flows-00000000;2 RINGTIME_MS=
            VariableSet Local/dialans@flows-00000000;2 PROGRESSTIME=
            VariableSet Local/dialans@flows-00000000;2 PROGRESSTIME_MS=
            ChannelCreated Local/answer@flows-00000001;1
            ChannelCreated Local/answer@flows-00000001;2
            VariableSet Local/answer@flows-00000001;1 DIALEDPEERNUMBER=answer@flows
            StepEntered Local/answer@flows-00000001;1 AppDial
            CallerChanged Local/answer@flows-00000001;1
            VariableSet Local/answer@flows-00000001;2 DIALEDPEERNUMBER=answer@flows
            ConnectedLineChanged Local/answer@flows-00000001;2
            LocalBridged
            DialBegan
            StepEntered Local/answer@flows-00000001;2 Answer
            StateChanged Local/answer@flows-00000001;2 Up
            StateChanged Local/answer@flows-00000001;1 Up
            VariableSet Local/dialans@flows-00000000;2 DIALSTATUS=ANSWER
            VariableSet Local/dialans@flows-00000000;2 DIALEDPEERNAME=Local/answer@flows-00000001;1
            VariableSet Local/dialans@flows-00000000;2 DIALEDPEERNUMBER=answer@flows
            DialEnded ANSWER
            StateChanged Local/dialans@flows-00000000;2 Up
            BridgeCreated
            StateChanged Local/dialans@flows-00000000;1 Up
            DialEnded ANSWER
            StepEntered Local/answer@flows-00000001;1 AppDial
            BridgeEntered Local/answer@flows-00000001;1
            BridgeEntered Local/dialans@flows-00000000;2
            VariableSet Local/answer@flows-00000001;1 BRIDGEPEER=Local/dialans@flows-00000000;2
            VariableSet Local/dialans@flows-00000000;2 BRIDGEPEER=Local/answer@flows-00000001;1
            StepEntered Local/answer@flows-00000001;2 Wait
            StepEntered Local/answer@flows-00000001;2 Hangup
            DialplanEnded Local/answer@flows-00000001;2
            HangupRequested Local/answer@flows-00000001;1 16
            HungUp Local/answer@flows-00000001;2 16
            VariableSet Local/answer@flows-00000001;1 BRIDGEPEER=
            VariableSet Local/dialans@flows-00000000;2 BRIDGEPEER=
            BridgeLeft Local/answer@flows-00000001;1
            HungUp Local/answer@flows-00000001;1 16
            BridgeLeft Local/dialans@flows-00000000;2
            BridgeDestroyed
            VariableSet Local/dialans@flows-00000000;2 ANSWEREDTIME=2
            VariableSet Local/dialans@flows-00000000;2 ANSWEREDTIME_MS=2500
            VariableSet Local/dialans@flows-00000000;2 DIALEDTIME=2
            VariableSet Local/dialans@flows-00000000;2 DIALEDTIME_MS=2500
            VariableSet Local/dialans@flows-00000000;2 DIALSTATUS=ANSWER
            DialplanEnded Local/dialans@flows-00000000;2
            VariableSet Local/dialans@flows-00000000;1 CHANLOCALSTATUS=ANSWER
            HangupRequested Local/dialans@flows-00000000;1 16
            HungUp Local/dialans@flows-00000000;2 16
            HungUp Local/dialans@flows-00000000;1 16
            """;

    @Test
    void bothHalvesAndWhoeverTheyDialAreOneCallAndTheNextIsAnother() throws Exception {
        try (TestPbx pbx =
                        new TestPbx(
                                """
                                [flows]
                                exten => first,1,Log(WARNING,here)
                                 same => n,Dial(Local/second@flows)
                                exten => second,1,Log(WARNING,there)
                                 same => n,Wait(1)
                                """);
                LogWatch log = new LogWatch("astrolabe.dialplan")) {
            var _ = pbx.originate("first@flows", new Originate.ToApplication("Wait", "1"));
            pbx.time().advance(Duration.ofSeconds(10));
            var _ = pbx.originate("second@flows", new Originate.ToApplication("Wait", "1"));
            pbx.time().advance(Duration.ofSeconds(10));
            assertThat(log.calls()).containsExactly("C-00000001", "C-00000001", "C-00000002");
        }
    }

    @Test
    void anAnsweredCallRunsItsApplicationUntilTheFarEndHangsUp() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => answer,1,Answer()
                         same => n,Wait(2)
                         same => n,Hangup()
                        """)) {
            var result = pbx.originate("answer@flows", new Originate.ToApplication("Wait", "5"));
            pbx.time().advance(Duration.ofSeconds(10));
            assertThat(result).isCompletedWithValue(Result.ANSWERED);
            assertThat(pbx.heard())
                    .containsExactly(
                            "ChannelCreated Local/answer@flows-00000000;1",
                            "ChannelCreated Local/answer@flows-00000000;2",
                            "StepEntered Local/answer@flows-00000000;1 AppDial2",
                            "LocalBridged",
                            "DialBegan",
                            "StepEntered Local/answer@flows-00000000;2 Answer",
                            "StateChanged Local/answer@flows-00000000;2 Up",
                            "StateChanged Local/answer@flows-00000000;1 Up",
                            "DialEnded ANSWER",
                            "StepEntered Local/answer@flows-00000000;2 Wait",
                            "StepEntered Local/answer@flows-00000000;2 Hangup",
                            "DialplanEnded Local/answer@flows-00000000;2",
                            "HangupRequested Local/answer@flows-00000000;1 16",
                            "HungUp Local/answer@flows-00000000;2 16",
                            "HungUp Local/answer@flows-00000000;1 16");
        }
    }

    @Test
    void dialJoinsTheCallerWithWhoAnswers() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => answer,1,Answer()
                         same => n,Wait(2)
                         same => n,Hangup()
                        exten => dialans,1,Dial(Local/answer@flows,20)
                         same => n,Hangup()
                        """)) {
            var result = pbx.originate("dialans@flows", new Originate.ToApplication("Wait", "10"));
            pbx.time().advance(Duration.ofSeconds(20));
            assertThat(result).isCompletedWithValue(Result.ANSWERED);
            assertThat(pbx.heard()).containsExactly(DIALLED.split("\n"));
            assertThat(pbx.pbx().exchange().channels().count()).isZero();
        }
    }
}
