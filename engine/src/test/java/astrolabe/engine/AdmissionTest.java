package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Admission;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An engine takes on no more than it may. */
class AdmissionTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => a,1,Wait(10)
            exten => b,1,Wait(20)
            """;

    @Test
    void beyondTheLimitACallIsRefusedUntilAnotherOneEnds() throws Exception {
        try (TestPbx pbx = new TestPbx(DIALPLAN);
                LogWatch log = new LogWatch(Admission.class.getName())) {
            pbx.pbx().admission().limits(new Admission.Limits(1, 0));
            Channel first = RecordingPhone.call(pbx, "a").channel();
            Channel second = RecordingPhone.call(pbx, "b").channel();
            assertThat(first.isEnded()).isFalse();
            assertThat(second.isEnded()).isTrue();
            assertThat(second.snapshot().hangupCause()).isEqualTo(42);
            assertThat(log.lines())
                    .containsExactly(
                            "WARN Phone/b: the call is refused: maxcalls allows 1 at once");
            pbx.time().advance(Duration.ofSeconds(11));
            assertThat(RecordingPhone.call(pbx, "b").channel().isEnded()).isFalse();
        }
    }

    @Test
    void aCallThatWasLetInMayBeSentElsewhere() throws Exception {
        try (TestPbx pbx = new TestPbx(DIALPLAN)) {
            Channel first = RecordingPhone.call(pbx, "a").channel();
            Channel second = RecordingPhone.call(pbx, "a").channel();
            pbx.pbx().admission().limits(new Admission.Limits(1, 0));
            second.redirect(new Location("flows", "b", 1));
            pbx.time().advance(Duration.ofSeconds(11));
            assertThat(first.isEnded()).isTrue();
            assertThat(second.isEnded()).isFalse();
        }
    }
}
