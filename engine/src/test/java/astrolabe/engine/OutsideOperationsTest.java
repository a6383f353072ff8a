package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.BridgeOperations;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.Location;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to calls from outside, in the order in which a PBX was recorded to tell of it. */
class OutsideOperationsTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => long,1,Answer()
             same => n,Wait(20)
            exten => other,1,NoOp(other)
             same => n,Wait(3)
             same => n,Hangup()
            exten => dial,1,Dial(Local/long@flows/n,9)
            exten => dialon,1,Dial(Local/long@flows/n,9,g)
             same => n,NoOp(dialled)
             same => n,Wait(20)
            exten => sent,1,Set(CHANNEL(after_bridge_goto)=flows,other,1)
             same => n,Answer()
             same => n,Wait(20)
            exten => optimal,1,Dial(Local/inner@flows,9)
            exten => inner,1,Dial(Local/long@flows/n,9)
            """;

    private static Channel channel(TestPbx pbx, String name) {
        return pbx.pbx().exchange().channels().find(name).orElseThrow();
    }

    private static List<String> since(TestPbx pbx, int from, String... names) {
        return pbx.heard().subList(from, pbx.heard().size()).stream()
                .filter(line ->
                        names.length == 0 || List.of(names).stream().anyMatch(line::contains))
                .toList();
    }

    private static TestPbx start(String... extensions) throws Exception {
        TestPbx pbx = new TestPbx(DIALPLAN);
        for (String extension : extensions) {
            var _ =
                    pbx.originate(
                            extension + "@flows/n", new Originate.ToApplication("Wait", "30"));
        }
        pbx.time().advance(Duration.ofSeconds(2));
        return pbx;
    }

    @Test
    void joinedChannelsGoOnBehindTheirSteps() throws Exception {
        try (TestPbx pbx = start("long", "long")) {
            Channel one = channel(pbx, "Local/long@flows-00000000;2");
            Channel two = channel(pbx, "Local/long@flows-00000001;2");
            int from = pbx.heard().size();
            var joined = pbx.pbx().bridgeOperations().bridge(one, two, BridgeOperations.Tone.NONE);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(joined.join()).isInstanceOf(BridgeOperations.Underway.class);
            assertThat(one.snapshot().priority()).isEqualTo(3);
            assertThat(two.snapshot().linkedId()).isEqualTo(one.snapshot().linkedId());
            assertThat(pbx.pbx().bridgeOperations().kick(two, ""))
                    .isEqualTo(BridgeOperations.Kicked.DONE);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(since(pbx, from, ";2", "BridgeC", "BridgeD"))
                    .containsExactly(
                            "BridgeCreated",
                            "BridgeEntered Local/long@flows-00000000;2",
                            "BridgeEntered Local/long@flows-00000001;2",
                            "VariableSet Local/long@flows-00000000;2"
                                    + " BRIDGEPEER=Local/long@flows-00000001;2",
                            "VariableSet Local/long@flows-00000001;2"
                                    + " BRIDGEPEER=Local/long@flows-00000000;2",
                            "VariableSet Local/long@flows-00000001;2 BRIDGEPEER=",
                            "VariableSet Local/long@flows-00000000;2 BRIDGEPEER=",
                            "BridgeLeft Local/long@flows-00000001;2",
                            "DialplanEnded Local/long@flows-00000001;2",
                            "HungUp Local/long@flows-00000001;2 16",
                            "BridgeLeft Local/long@flows-00000000;2",
                            "BridgeDestroyed",
                            "DialplanEnded Local/long@flows-00000000;2",
                            "HungUp Local/long@flows-00000000;2 16");
        }
    }

    @ParameterizedTest
    @EnumSource(BridgeOperations.Tone.class)
    void twoThatTalkAlreadyMoveToTheNewBridge(BridgeOperations.Tone tone) throws Exception {
        try (TestPbx pbx = start("long", "long")) {
            Channel one = channel(pbx, "Local/long@flows-00000000;2");
            Channel two = channel(pbx, "Local/long@flows-00000001;2");
            var operations = pbx.pbx().bridgeOperations();
            var _ = operations.bridge(one, two, tone);
            pbx.time().advance(Duration.ofSeconds(1));
            int from = pbx.heard().size();
            var joined = operations.bridge(two, one, tone);
            pbx.time().advance(Duration.ofSeconds(1));
            Bridge last = ((BridgeOperations.Underway) joined.join()).bridge();
            assertThat(pbx.pbx().bridges().all()).containsExactly(last);
            assertThat(last.members()).containsExactly(two, one);
            assertThat(since(pbx, from, "BridgeE", "BridgeL", "BridgeC", "BridgeD"))
                    .containsExactlyInAnyOrder(
                            "BridgeCreated",
                            "BridgeLeft Local/long@flows-00000001;2",
                            "BridgeLeft Local/long@flows-00000000;2",
                            "BridgeDestroyed",
                            "BridgeEntered Local/long@flows-00000001;2",
                            "BridgeEntered Local/long@flows-00000000;2");
            var _ = operations.bridge(one, two, tone);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(pbx.pbx().bridges().all())
                    .singleElement()
                    .satisfies(bridge -> assertThat(bridge.members()).containsExactly(one, two));
            var _ = operations.kick(two, "");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(one.isEnded() && two.isEnded()).isTrue();
            assertThat(pbx.pbx().bridges().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(BridgeOperations.Tone.class)
    void whoDialledTheOtherGoesOnBehindTheDial(BridgeOperations.Tone tone) throws Exception {
        try (TestPbx pbx = start("dialon")) {
            Channel caller = channel(pbx, "Local/dialon@flows-00000000;2");
            Channel called = channel(pbx, "Local/long@flows-00000001;1");
            var joined = pbx.pbx().bridgeOperations().bridge(caller, called, tone);
            pbx.time().advance(Duration.ofSeconds(1));
            Bridge last = ((BridgeOperations.Underway) joined.join()).bridge();
            assertThat(last.members()).containsExactly(caller, called);
            assertThat(caller.snapshot().application()).isEqualTo("Dial");
            called.hangup(16);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(called.isEnded()).isTrue();
            assertThat(caller.snapshot().location()).isEqualTo(new Location("flows", "dialon", 3));
            assertThat(pbx.pbx().bridges().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyIsLeftWhenOneEndsBetweenTheBridges(boolean first) throws Exception {
        try (TestPbx pbx = start("dialon")) {
            Channel caller = channel(pbx, "Local/dialon@flows-00000000;2");
            Channel called = channel(pbx, "Local/long@flows-00000001;1");
            Channel ending = first ? caller : called;
            var _ = pbx.pbx().bridgeOperations().bridge(caller, called, BridgeOperations.Tone.BOTH);
            pbx.time().advance(Duration.ofMillis(100));
            assertThat(caller.seat()).isEmpty();
            ending.hangup(16);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(ending.isEnded()).isTrue();
            assertThat(called.isEnded()).isTrue();
            assertThat(pbx.pbx().bridges().all()).isEmpty();
        }
    }

    @Test
    void theDialplanMaySayWhereJoinedChannelsGoOn() throws Exception {
        try (TestPbx pbx = start("sent", "sent")) {
            Channel one = channel(pbx, "Local/sent@flows-00000000;2");
            Channel two = channel(pbx, "Local/sent@flows-00000001;2");
            var _ = pbx.pbx().bridgeOperations().bridge(one, two, BridgeOperations.Tone.NONE);
            pbx.time().advance(Duration.ofSeconds(1));
            var _ = pbx.pbx().bridgeOperations().kick(two, "");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(List.of(one, two))
                    .extracting(channel -> channel.snapshot().location())
                    .containsOnly(new Location("flows", "other", 2));
        }
    }

    @Test
    void oneRedirectedLegLeavesTheOtherHungUp() throws Exception {
        try (TestPbx pbx = start("dial")) {
            Channel caller = channel(pbx, "Local/dial@flows-00000000;2");
            int from = pbx.heard().size();
            var _ = pbx.pbx().redirector().redirect(caller, new Location("flows", "other", 1));
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(since(pbx, from, "dial@flows-00000000;2", "long@flows-00000001;1"))
                    .containsExactly(
                            "VariableSet Local/dial@flows-00000000;2 BRIDGEPEER=",
                            "StepEntered Local/dial@flows-00000000;2 Dial",
                            "VariableSet Local/long@flows-00000001;1 BRIDGEPEER=",
                            "BridgeLeft Local/dial@flows-00000000;2",
                            "VariableSet Local/dial@flows-00000000;2 DIALSTATUS=ANSWER",
                            "StepEntered Local/dial@flows-00000000;2 Wait",
                            "BridgeLeft Local/long@flows-00000001;1",
                            "HungUp Local/long@flows-00000001;1 16");
        }
    }

    @Test
    void twoRedirectedLegsBothGoOn() throws Exception {
        try (TestPbx pbx = start("dial")) {
            Channel caller = channel(pbx, "Local/dial@flows-00000000;2");
            Channel called = channel(pbx, "Local/long@flows-00000001;1");
            Location other = new Location("flows", "other", 1);
            int from = pbx.heard().size();
            var _ = pbx.pbx().redirector().redirect(caller, other, called, other);
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(since(pbx, from, "long@flows-00000001;1"))
                    .containsExactly(
                            "VariableSet Local/long@flows-00000001;1 BRIDGEPEER=",
                            "StepEntered Local/long@flows-00000001;1 AppDial",
                            "BridgeLeft Local/long@flows-00000001;1",
                            "StepEntered Local/long@flows-00000001;1 Wait");
            assertThat(caller.isEnded()).isFalse();
        }
    }

    @Test
    void aLocalChannelMakesRoomWhenAudioFlows() throws Exception {
        try (TestPbx pbx = start("optimal")) {
            Channel caller = channel(pbx, "Local/optimal@flows-00000000;2");
            Channel called = channel(pbx, "Local/long@flows-00000002;1");
            int from = pbx.heard().size();
            caller.deliver(new Frame.Voice(new short[Frame.Voice.USUAL]));
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(since(pbx, from))
                    .contains("LocalOptimizationBegan", "LocalOptimizationEnded")
                    .containsSubsequence(
                            "BridgeLeft Local/long@flows-00000002;1",
                            "BridgeEntered Local/long@flows-00000002;1",
                            "BridgeLeft Local/inner@flows-00000001;1",
                            "HungUp Local/inner@flows-00000001;1 16");
            assertThat(pbx.pbx().exchange().channels().find("Local/inner@flows-00000001;2"))
                    .isEmpty();
            assertThat(caller.seat().orElseThrow().peer()).isEqualTo(called.name());
        }
    }
}
