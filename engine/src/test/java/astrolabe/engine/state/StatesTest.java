package astrolabe.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.RecordingPhone;
import astrolabe.engine.TestPbx;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.ExtensionState;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {

    private static final String DIALPLAN =
            """
            [default]
            exten => 1003,hint,Custom:lamp
            exten => 1004,hint,Custom:lamp&Custom:door,CustomPresence:bob
            exten => _2XXX,hint,Custom:${EXTEN}
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(1)
             same => n,Hangup()
            """;

    @Test
    void aCustomDeviceTellsOfChangesOnlyAndMovesItsHint() throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            DeviceStates devices = test.pbx().deviceStates();
            test.time().settle();
            devices.setCustom("lamp", DeviceState.INUSE);
            test.time().settle();
            devices.setCustom("lamp", DeviceState.INUSE);
            test.time().settle();
            devices.setCustom("lamp", DeviceState.ONHOLD);
            test.time().settle();
            assertThat(states(test))
                    .containsExactly(
                            "1003@default InUse",
                            "1004@default InUse",
                            "Custom:lamp INUSE",
                            "1003@default Hold",
                            "1004@default Hold",
                            "Custom:lamp ONHOLD");
            assertThat(devices.known())
                    .containsExactly(Map.entry("Custom:lamp", DeviceState.ONHOLD));
            assertThat(test.pbx().database().get("CustomDevstate", "lamp")).hasValue("ONHOLD");
        }
    }

    @Test
    void aLocalDeviceTellsItsStateAtEachOccasionAsRecorded() throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            var _ = test.originate("answer@flows", new Originate.ToApplication("Wait", "5"));
            test.time().advance(Duration.ofSeconds(10));
            assertThat(states(test))
                    .containsExactly(
                            "Local/answer@flows INUSE",
                            "Local/answer@flows INUSE",
                            "Local/answer@flows NOT_INUSE",
                            "Local/answer@flows NOT_INUSE");
            assertThat(test.pbx().deviceStates().known()).isEmpty();
        }
    }

    @Test
    void devicesThatNobodyKnowsAreInvalid() throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            DeviceStates devices = test.pbx().deviceStates();
            assertThat(
                            Stream.of(
                                            "Nosuch/x",
                                            "nosuch:x",
                                            "OutgoingSpoolFailed",
                                            "Local/nosuch@flows")
                                    .map(devices::state))
                    .containsOnly(DeviceState.INVALID);
            assertThat(devices.state("Custom:never")).isEqualTo(DeviceState.UNKNOWN);
            assertThat(devices.state("Local/answer@flows")).isEqualTo(DeviceState.NOT_INUSE);
        }
    }

    @Test
    void bootTellsOfEveryHintOnceAndOfWhatWasSetBefore() throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            test.pbx().database().put("CustomDevstate", "door", "BUSY");
            test.pbx().database().put("CustomPresence", "bob", "away,lunch");
            test.pbx().announceStates();
            test.time().settle();
            assertThat(states(test))
                    .containsSubsequence(
                            "Custom:door BUSY",
                            "CustomPresence:bob away",
                            "1003@default Idle",
                            "1004@default InUse");
        }
    }

    @Test
    void extensionsOfAPatternAreWatchedFromWhenTheyAreAskedFor() throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            ExtensionStates extensions = test.pbx().extensionStates();
            assertThat(extensions.all())
                    .extracting(ExtensionStatus::extension)
                    .containsExactly("1003", "1004");
            assertThat(extensions.state("default", "2001"))
                    .hasValue(
                            new ExtensionStatus(
                                    "default", "2001", "Custom:2001", ExtensionState.IDLE));
            assertThat(extensions.state("default", "9999")).isEmpty();
            test.time().settle();
            test.pbx().deviceStates().setCustom("2001", DeviceState.RINGING);
            test.pbx().deviceStates().setCustom("2002", DeviceState.RINGING);
            test.time().settle();
            assertThat(states(test))
                    .containsExactly(
                            "2001@default Ringing", "Custom:2001 RINGING", "Custom:2002 RINGING");
            assertThat(extensions.all())
                    .extracting(ExtensionStatus::extension)
                    .containsExactly("1003", "1004", "2001");
        }
    }

    @Test
    void anotherDialplanMovesTheHints() throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            test.pbx().deviceStates().setCustom("door", DeviceState.INUSE);
            test.time().settle();
            int before = states(test).size();
            load(test.pbx(), "[default]\nexten => 1003,hint,Custom:door\n");
            test.time().settle();
            assertThat(states(test).subList(before, states(test).size()))
                    .containsExactly("1004@default Unknown", "1003@default InUse");
            assertThat(test.pbx().extensionStates().all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_INUSE, NOT_INUSE, IDLE",
        "NOT_INUSE, UNAVAILABLE, IDLE",
        "UNAVAILABLE, INVALID, UNAVAILABLE",
        "NOT_INUSE, INUSE, IN_USE",
        "INUSE, INUSE, IN_USE",
        "NOT_INUSE, BUSY, IN_USE",
        "BUSY, BUSY, BUSY",
        "NOT_INUSE, RINGING, RINGING",
        "INUSE, RINGING, IN_USE_AND_RINGING",
        "NOT_INUSE, RINGINUSE, IN_USE_AND_RINGING",
        "NOT_INUSE, ONHOLD, HOLD",
        "INUSE, ONHOLD, IN_USE_AND_HOLD",
    })
    void aHintOnTwoDevicesIsWhatTheyAreTogether(
            DeviceState lamp, DeviceState door, ExtensionState together) throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            test.pbx().deviceStates().setCustom("lamp", lamp);
            test.pbx().deviceStates().setCustom("door", door);
            test.time().settle();
            assertThat(test.pbx().extensionStates().state("default", "1004"))
                    .hasValueSatisfying(status -> assertThat(status.state()).isEqualTo(together));
        }
    }

    @Test
    void theDialplanSetsAndAsksForStates() throws Exception {
        try (TestPbx test =
                new TestPbx(
                        """
                        [default]
                        exten => 1004,hint,Custom:lamp&Custom:door,CustomPresence:bob
                        [flows]
                        exten => set,1,Set(DEVICE_STATE(Custom:door)=RINGING)
                         same => n,Set(PRESENCE_STATE(CustomPresence:bob)=away,,at lunch)
                         same => n,Wait(1)
                         same => n,Set(A=${EXTENSION_STATE(1004@default)})
                         same => n,Set(B=${DEVICE_STATE(Custom:door)})
                         same => n,Set(C=${PRESENCE_STATE(CustomPresence:bob,message)})
                        """)) {
            RecordingPhone _ = RecordingPhone.call(test, "set");
            test.time().advance(Duration.ofSeconds(2));
            assertThat(test.heard())
                    .contains(
                            "VariableSet Phone/set A=RINGING",
                            "VariableSet Phone/set B=RINGING",
                            "VariableSet Phone/set C=at lunch");
        }
    }

    @Test
    void presenceIsKeptAndToldOf() throws Exception {
        try (TestPbx test = new TestPbx(DIALPLAN)) {
            PresenceStates presences = test.pbx().presenceStates();
            test.time().settle();
            assertThat(presences.state("CustomPresence:x")).hasValue(Presence.NOT_SET);
            assertThat(presences.state("bogus:x")).isEmpty();
            assertThat(presences.setCustom("bob", "nonsense")).isFalse();
            assertThat(presences.setCustom("bob", "away,sub,msg here")).isTrue();
            assertThat(presences.setCustom("al", "dnd,c3Vi,bXNn,e")).isTrue();
            test.time().settle();
            assertThat(presences.known())
                    .containsEntry(
                            "CustomPresence:bob",
                            new Presence(PresenceStatus.AWAY, "sub", "msg here"))
                    .containsEntry(
                            "CustomPresence:al", new Presence(PresenceStatus.DND, "sub", "msg"));
            assertThat(states(test))
                    .containsExactly(
                            "1004@default away",
                            "CustomPresence:bob away",
                            "CustomPresence:al dnd");
        }
    }

    @Test
    void twoEnginesShareNothing() throws Exception {
        try (TestPbx one = new TestPbx(DIALPLAN);
                TestPbx two = new TestPbx(DIALPLAN)) {
            one.pbx().deviceStates().setCustom("lamp", DeviceState.BUSY);
            one.time().settle();
            two.time().settle();
            assertThat(states(two)).isEmpty();
            assertThat(two.pbx().deviceStates().state("Custom:lamp"))
                    .isEqualTo(DeviceState.UNKNOWN);
        }
    }

    private static void load(Pbx pbx, String extensions) {
        Problems problems = new Problems();
        ConfigReader reader =
                new ConfigReader(new MemorySource(Map.of("extensions.conf", extensions)));
        pbx.load(reader.read("extensions.conf").orEmpty(problems), problems);
    }

    private static List<String> states(TestPbx test) {
        return test.events().stream().flatMap(StatesTest::line).toList();
    }

    private static Stream<String> line(PbxEvent event) {
        return switch (event) {
            case PbxEvent.DeviceStateChanged(var device, var state) ->
                    Stream.of(device + " " + state);
            case PbxEvent.ExtensionStateChanged(var context, var extension, _, var state) ->
                    Stream.of(extension + "@" + context + " " + state.text());
            case PbxEvent.PresenceChanged(var presentity, var status, _, _) ->
                    Stream.of(presentity + " " + status);
            case PbxEvent.ExtensionPresenceChanged changed ->
                    Stream.of(
                            changed.extension() + "@" + changed.context() + " " + changed.status());
            default -> Stream.empty();
        };
    }
}
