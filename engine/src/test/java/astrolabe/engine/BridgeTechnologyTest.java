package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.BridgeOperations;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suspended way of joining channels is not chosen; the next one that can is, or none. */
class BridgeTechnologyTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => talk,1,Dial(Desk/answer,9)
            exten => wait,1,Answer()
             same => n,Wait(60)
            exten => join,1,Answer()
             same => n,Bridge(Phone/wait)
             same => n,Wait(60)
            exten => hold,1,BridgeWait(room)
             same => n,NoOp(never)
            """;

    private static TestPbx without(String... suspended) {
        TestPbx pbx = new TestPbx(DIALPLAN);
        suspend(pbx, true, suspended);
        return pbx;
    }

    private static void suspend(TestPbx pbx, boolean suspended, String... names) {
        Bridges bridges = pbx.pbx().bridges();
        Stream.of(names)
                .forEach(name -> bridges.technology(name).orElseThrow().suspended().set(suspended));
    }

    private static List<String> technologies(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.BridgeCreated.class::isInstance)
                .map(event -> ((PbxEvent.BridgeCreated) event).bridge().technology())
                .toList();
    }

    private static List<String> values(TestPbx pbx, String variable) {
        return pbx.events().stream()
                .filter(PbxEvent.VariableSet.class::isInstance)
                .map(PbxEvent.VariableSet.class::cast)
                .filter(set -> set.name().equals(variable) && !set.value().isEmpty())
                .map(PbxEvent.VariableSet::value)
                .toList();
    }

    @Test
    void twoThatCanNotBeJoinedSimplyAreMixed() throws Exception {
        try (TestPbx pbx = without("simple_bridge")) {
            ScriptedPhones desks = ScriptedPhones.in(pbx);
            RecordingPhone phone = RecordingPhone.call(pbx, "talk");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(technologies(pbx)).containsExactly("softmix");
            Frame greeting = new Frame.Text("hello");
            phone.channel().deliver(greeting);
            desks.called().getFirst().deliver(new Frame.Text("yes"));
            pbx.time().advance(Duration.ofMillis(10));
            assertThat(desks.heard()).contains(greeting);
            assertThat(phone.heard())
                    .extracting(RecordingPhone.Heard::frame)
                    .contains(new Frame.Text("yes"));
        }
    }

    @Test
    void aBridgeStaysAsItWasMade() throws Exception {
        try (TestPbx pbx = without()) {
            ScriptedPhones _ = ScriptedPhones.in(pbx);
            RecordingPhone _ = RecordingPhone.call(pbx, "talk");
            pbx.time().advance(Duration.ofSeconds(1));
            suspend(pbx, true, "simple_bridge");
            RecordingPhone _ = RecordingPhone.call(pbx, "talk");
            pbx.time().advance(Duration.ofSeconds(1));
            suspend(pbx, false, "simple_bridge");
            RecordingPhone _ = RecordingPhone.call(pbx, "talk");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(pbx.pbx().bridges().all())
                    .map(Bridge::snapshot)
                    .extracting(snapshot -> snapshot.technology() + " " + snapshot.size())
                    .containsExactly("simple_bridge 2", "softmix 2", "simple_bridge 2");
        }
    }

    @Test
    void aCallThatNothingCanCarryEndsForBoth() throws Exception {
        try (TestPbx pbx = without("simple_bridge", "softmix");
                LogWatch log = new LogWatch(Bridges.class.getName())) {
            ScriptedPhones desks = ScriptedPhones.in(pbx);
            RecordingPhone phone = RecordingPhone.call(pbx, "talk");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(technologies(pbx)).isEmpty();
            assertThat(phone.channel().isEnded()).isTrue();
            assertThat(desks.called()).isNotEmpty().allMatch(Channel::isEnded);
            assertThat(log.lines())
                    .containsExactly(
                            "WARN No basic bridge can be made: every technology that could carry it"
                                    + " is suspended");
        }
    }

    @Test
    void theDialplanLearnsThatABridgeCouldNotBeMade() throws Exception {
        try (TestPbx pbx = without("simple_bridge", "softmix")) {
            RecordingPhone waiting = RecordingPhone.call(pbx, "wait");
            RecordingPhone joining = RecordingPhone.call(pbx, "join");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(values(pbx, "BRIDGERESULT")).containsExactly("FAILURE");
            assertThat(waiting.channel().isEnded() || joining.channel().isEnded()).isFalse();
        }
    }

    @Test
    void whoCanNotBeJoinedFromOutsideGoesOnUndisturbed() throws Exception {
        try (TestPbx pbx = without("simple_bridge", "softmix")) {
            Channel one = RecordingPhone.call(pbx, "wait").channel();
            Channel other = RecordingPhone.call(pbx, "wait").channel();
            pbx.time().advance(Duration.ofSeconds(1));
            var joined =
                    pbx.pbx().bridgeOperations().bridge(one, other, BridgeOperations.Tone.NONE);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(joined.join()).isEqualTo(new BridgeOperations.NoBridge());
            assertThat(List.of(one, other))
                    .extracting(channel -> channel.snapshot().application())
                    .containsOnly("Wait");
        }
    }

    @ParameterizedTest
    @CsvSource({"simple_bridge, false", "softmix, false", "holding_bridge, true"})
    void onlyAHoldingTechnologyHolds(String suspended, boolean ends) throws Exception {
        try (TestPbx pbx = without(suspended)) {
            RecordingPhone phone = RecordingPhone.call(pbx, "hold");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(phone.channel().isEnded()).isEqualTo(ends);
            assertThat(technologies(pbx)).isEqualTo(ends ? List.of() : List.of("holding_bridge"));
        }
    }
}
