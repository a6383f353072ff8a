package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.dial.Originate;
import astrolabe.engine.dial.Originate.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalCallTest {

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
            assertThat(String.join("\n", pbx.heard())).contains("BridgeEntered");
            System.out.println(String.join("\n", pbx.heard()));
            assertThat(pbx.pbx().exchange().channels().count()).isZero();
        }
    }
}
