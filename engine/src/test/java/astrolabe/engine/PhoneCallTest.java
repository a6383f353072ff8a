package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.cdr.CdrOptions;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.BridgeOperations;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls with phones of another technology, in the order in which a PBX was recorded to tell of it.
 */
class PhoneCallTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => bob,1,Dial(Phone/bob,20)
            exten => busy,1,Dial(Phone/busy,20)
             same => n,Hangup(17)
            exten => wait,1,Answer()
             same => n,Wait(20)
            exten => via,1,Dial(Local/bob@flows,20)
            exten => billed,1,Set(CHANNEL(amaflags)=billing)
             same => n,Answer()
             same => n,Wait(20)
            exten => omitted,1,Answer()
             same => n,Set(CHANNEL(amaflags)=1)
             same => n,Wait(20)
            exten => dialBilled,1,Set(CHANNEL(amaflags)=BILLING)
             same => n,Dial(Phone/bob,20)
            exten => short,1,NoOp()
             same => n,Wait(1)
            """;

    private static TestPbx start() {
        TestPbx pbx = new TestPbx(DIALPLAN);
        AnsweringPhones.connectTo(pbx.pbx());
        return pbx;
    }

    private static Channel talking(TestPbx pbx) throws InterruptedException {
        Channel caller = AnsweringPhones.call(pbx.pbx(), "bob");
        pbx.time().advance(Duration.ofSeconds(3));
        assertThat(caller.seat()).isPresent();
        return caller;
    }

    private static Channel called(TestPbx pbx) {
        return pbx.pbx().exchange().channels().find("Phone/bob-1").orElseThrow();
    }

    private static List<String> since(TestPbx pbx, int from, String... names) {
        return pbx.heard().subList(from, pbx.heard().size()).stream()
                .filter(line -> List.of(names).stream().anyMatch(line::contains))
                .toList();
    }

    @Test
    void aNewChannelIsToldWithWhoIsOnTheLine() throws Exception {
        try (TestPbx pbx = start()) {
            var _ = AnsweringPhones.call(pbx.pbx(), "wait");
            pbx.time().settle();
            assertThat(pbx.events().getFirst())
                    .isInstanceOfSatisfying(
                            PbxEvent.ChannelCreated.class,
                            created ->
                                    assertThat(created.channel().caller())
                                            .isEqualTo(PartyId.of("1002", "Bob")));
        }
    }

    @Test
    void aCallerSeesAtOnceWhomTheTechnologyKnows() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = AnsweringPhones.call(pbx.pbx(), "bob");
            pbx.time().settle();
            assertThat(caller.snapshot().connected()).isEqualTo(PartyId.of("1002", "Bob"));
            assertThat(pbx.heard())
                    .containsSubsequence(
                            "DialBegan",
                            "ConnectedLineChanged Phone/bob-0",
                            "VariableSet Phone/bob-0 RINGTIME=0");
        }
    }

    @Test
    void twoWhoseAudioBypassesTheEngineLearnOfEachOtherThreeTimes() throws Exception {
        try (TestPbx pbx = start()) {
            var _ = talking(pbx);
            assertThat(since(pbx, 0, "BRIDGE"))
                    .containsExactlyElementsOf(
                            Collections.nCopies(
                                            3,
                                            List.of(
                                                    "VariableSet Phone/bob-0 BRIDGEPEER=Phone/bob-1",
                                                    "VariableSet Phone/bob-0 BRIDGEPVTCALLID=call-1",
                                                    "VariableSet Phone/bob-1 BRIDGEPEER=Phone/bob-0",
                                                    "VariableSet Phone/bob-1 BRIDGEPVTCALLID=call-0"))
                                    .stream()
                                    .flatMap(List::stream)
                                    .toList());
            assertThat(technologies(pbx)).containsExactly("simple_bridge", "simple_bridge");
            assertThat(pbx.pbx().bridges().all())
                    .extracting(bridge -> bridge.snapshot().technology())
                    .containsExactly("native_rtp");
        }
    }

    @Test
    void aSuspendedTechnologyIsNotChosen() throws Exception {
        try (TestPbx pbx = start()) {
            pbx.pbx().bridges().technology("native_rtp").orElseThrow().suspended().set(true);
            var _ = talking(pbx);
            assertThat(since(pbx, 0, "BRIDGE")).hasSize(4);
            assertThat(pbx.pbx().bridges().all())
                    .extracting(bridge -> bridge.snapshot().technology())
                    .containsExactly("simple_bridge");
        }
    }

    private static List<String> technologies(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.BridgeEntered.class::isInstance)
                .map(event -> ((PbxEvent.BridgeEntered) event).bridge())
                .map(BridgeSnapshot::technology)
                .toList();
    }

    @Test
    void onlyThePartnerOfOneWithACallIdLearnsAnId() throws Exception {
        try (TestPbx pbx = start()) {
            var _ = AnsweringPhones.call(pbx.pbx(), "via");
            pbx.time().advance(Duration.ofSeconds(3));
            assertThat(since(pbx, 0, "BRIDGEPVTCALLID"))
                    .containsExactlyInAnyOrder(
                            "VariableSet Local/bob@flows-00000000;1 BRIDGEPVTCALLID=call-0",
                            "VariableSet Local/bob@flows-00000000;2 BRIDGEPVTCALLID=call-3");
        }
    }

    @Test
    void whatComesWhileTheCallerWaitsForTheBridgeReachesTheCalled() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = AnsweringPhones.call(pbx.pbx(), "bob");
            pbx.time().settle();
            Channel called = called(pbx);
            // The answer is news to the caller while the called has still to enter the bridge.
            called.deliver(new Frame.Control(Frame.Condition.ANSWER));
            caller.deliver(new Frame.ConnectedLine(PartyId.of("9", "Somebody")));
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(called.snapshot().connected()).isEqualTo(PartyId.of("9", "Somebody"));
        }
    }

    @Test
    void theTechnologysReasonIsToldWithEveryHangup() throws Exception {
        try (TestPbx pbx = start()) {
            var _ = AnsweringPhones.call(pbx.pbx(), "busy");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(pbx.events())
                    .anySatisfy(event ->
                            assertThat(event)
                                    .isInstanceOfSatisfying(
                                            PbxEvent.HangupRequested.class,
                                            asked -> {
                                                assertThat(asked.cause()).isEqualTo(17);
                                                assertThat(asked.technologyCause())
                                                        .isEqualTo("486");
                                            }))
                    .anySatisfy(event ->
                            assertThat(event)
                                    .isInstanceOfSatisfying(
                                            PbxEvent.HungUp.class,
                                            gone ->
                                                    assertThat(gone.technologyCause())
                                                            .isEqualTo("486")))
                    .anySatisfy(event ->
                            assertThat(event)
                                    .isInstanceOfSatisfying(
                                            PbxEvent.DialplanEnded.class,
                                            over -> assertThat(over.technologyCause()).isEmpty()));
        }
    }

    @Test
    void aCallIsToldBeforeTheOtherHalfOfItsLocalChannelBegins() throws Exception {
        try (TestPbx pbx = start()) {
            var _ = AnsweringPhones.call(pbx.pbx(), "via");
            pbx.time().settle();
            assertThat(pbx.heard())
                    .containsSubsequence(
                            "DialBegan", "StepEntered Local/bob@flows-00000000;2 Dial");
        }
    }

    @Test
    void aRefusalIsToldBeforeTheRefusingChannelIsGone() throws Exception {
        try (TestPbx pbx = start()) {
            var _ = AnsweringPhones.call(pbx.pbx(), "busy");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(pbx.heard())
                    .containsSubsequence(
                            "HangupRequested Phone/busy-1 17",
                            "DialEnded BUSY",
                            "HungUp Phone/busy-1 17");
        }
    }

    @Test
    void aCalledWhoHangsUpTogetherWithTheCallerIsGoneToo() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = AnsweringPhones.call(pbx.pbx(), "bob");
            pbx.time().settle();
            caller.hangup(16);
            called(pbx).farEndHangup(16);
            pbx.time().settle();
            assertThat(pbx.pbx().exchange().channels().all()).isEmpty();
        }
    }

    @Test
    void whoIsHungUpWithoutCauseInACallEndsNormally() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = talking(pbx);
            caller.hangup(0);
            pbx.time().settle();
            assertThat(since(pbx, 0, "HungUp"))
                    .containsExactlyInAnyOrder("HungUp Phone/bob-0 16", "HungUp Phone/bob-1 16");
        }
    }

    @Test
    void thePartnerOfOneHungUpWithACauseHasTheSame() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = talking(pbx);
            caller.hangup(34);
            pbx.time().settle();
            assertThat(since(pbx, 0, "HungUp"))
                    .containsExactlyInAnyOrder("HungUp Phone/bob-0 34", "HungUp Phone/bob-1 34");
        }
    }

    @Test
    void aBridgeThatIsEndedIsLeftByTheNewestFirst() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = talking(pbx);
            int from = pbx.heard().size();
            caller.seat()
                    .flatMap(seat -> pbx.pbx().bridges().find(seat.bridgeId()))
                    .orElseThrow()
                    .destroy();
            pbx.time().settle();
            assertThat(since(pbx, from, "Bridge"))
                    .containsExactly(
                            "BridgeLeft Phone/bob-0", "BridgeLeft Phone/bob-1", "BridgeDestroyed");
        }
    }

    @Test
    void twoRedirectedPhonesLeaveInOrderAndTheCalledIsNamedAsBefore() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = talking(pbx);
            int from = pbx.heard().size();
            var _ =
                    pbx.pbx()
                            .redirector()
                            .redirect(
                                    caller,
                                    new Location("flows", "short", 1),
                                    called(pbx),
                                    new Location("flows", "short", 1));
            pbx.time().advance(Duration.ofSeconds(2));
            assertThat(since(pbx, from, "BridgeLeft", "BridgeDestroyed", "TIME"))
                    .containsExactly(
                            "BridgeLeft Phone/bob-1", "BridgeLeft Phone/bob-0", "BridgeDestroyed");
            assertThat(since(pbx, from, "Phone/bob-1"))
                    .containsExactly(
                            "VariableSet Phone/bob-1 BRIDGEPEER=",
                            "VariableSet Phone/bob-1 BRIDGEPVTCALLID=",
                            "StepEntered Phone/bob-1 AppDial",
                            "BridgeLeft Phone/bob-1",
                            "StepEntered Phone/bob-1 Wait",
                            "DialplanEnded Phone/bob-1",
                            "VariableSet Phone/bob-1 QUALITY=good",
                            "StepEntered Phone/bob-1 AppDial",
                            "HungUp Phone/bob-1 16");
        }
    }

    @Test
    void aVariableIsToldWithWhatWasLastSaidOfItsChannel() throws Exception {
        try (TestPbx pbx = start()) {
            Channel caller = AnsweringPhones.call(pbx.pbx(), "wait");
            pbx.time().advance(Duration.ofSeconds(1));
            var _ = pbx.pbx().redirector().redirect(caller, new Location("nowhere", "x", 1));
            pbx.time().settle();
            assertThat(pbx.events())
                    .filteredOn(PbxEvent.VariableSet.class::isInstance)
                    .last()
                    .isInstanceOfSatisfying(
                            PbxEvent.VariableSet.class,
                            set -> assertThat(place(set.channel())).isEqualTo("wait@flows:2"));
            assertThat(place(caller.snapshot())).isEqualTo("x@nowhere:1");
        }
    }

    private static String place(ChannelSnapshot channel) {
        return channel.extension() + "@" + channel.context() + ":" + channel.priority();
    }

    @Test
    void theRecordOfACallThatIsSentNowhereNamesWhereItWasSent() throws Exception {
        try (TestPbx pbx = start()) {
            List<CallRecord> records = Collections.synchronizedList(new ArrayList<>());
            pbx.pbx().recordCalls(CdrOptions.DEFAULTS, records::add);
            Channel caller = AnsweringPhones.call(pbx.pbx(), "wait");
            pbx.time().advance(Duration.ofSeconds(1));
            var _ = pbx.pbx().redirector().redirect(caller, new Location("nowhere", "x", 1));
            pbx.time().settle();
            assertThat(records)
                    .extracting(CallRecord::destination, CallRecord::context)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("x", "nowhere"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wait, DOCUMENTATION",
        "billed, BILLING",
        "omitted, OMIT",
        "dialBilled, BILLING",
    })
    void theRecordSaysWhatItIsFor(String extension, String flags) throws Exception {
        try (TestPbx pbx = start()) {
            List<CallRecord> records = Collections.synchronizedList(new ArrayList<>());
            pbx.pbx().recordCalls(CdrOptions.DEFAULTS, records::add);
            Channel caller = AnsweringPhones.call(pbx.pbx(), extension);
            pbx.time().advance(Duration.ofSeconds(3));
            caller.hangup(16);
            pbx.time().settle();
            assertThat(records).extracting(CallRecord::amaFlags).containsExactly(flags);
        }
    }

    @Test
    void theRecordOfWhoJoinsAnothersEndsThere() throws Exception {
        try (TestPbx pbx = start()) {
            List<CallRecord> records = Collections.synchronizedList(new ArrayList<>());
            pbx.pbx().recordCalls(CdrOptions.DEFAULTS, records::add);
            Channel elder = AnsweringPhones.call(pbx.pbx(), "wait");
            pbx.time().advance(Duration.ofSeconds(1));
            Channel other = AnsweringPhones.call(pbx.pbx(), "wait");
            pbx.time().advance(Duration.ofSeconds(2));
            var _ = pbx.pbx().bridgeOperations().bridge(elder, other, BridgeOperations.Tone.NONE);
            pbx.time().advance(Duration.ofSeconds(4));
            var _ = pbx.pbx().bridgeOperations().kick(other, "");
            pbx.time().settle();
            assertThat(records)
                    .extracting(CallRecord::channel, CallRecord::duration)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("Phone/bob-0", 7L),
                            org.assertj.core.groups.Tuple.tuple("Phone/bob-1", 2L));
        }
    }

    @Test
    void theAnswerToAnOriginateNamesWhoWasWishedFor() throws Exception {
        try (TestPbx pbx = start()) {
            var _ =
                    pbx.pbx()
                            .originator()
                            .originate(
                                    new Originate(
                                            "Phone",
                                            CallRequest.to("bob"),
                                            Duration.ofSeconds(30),
                                            new Originate.ToApplication("Wait", "1"),
                                            PartyId.UNKNOWN,
                                            List.of(),
                                            "",
                                            false,
                                            "",
                                            true,
                                            Optional.empty()));
            pbx.time().advance(Duration.ofSeconds(3));
            assertThat(pbx.events())
                    .filteredOn(PbxEvent.OriginateEnded.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PbxEvent.OriginateEnded.class,
                            ended ->
                                    assertThat(ended.report().caller()).isEqualTo(PartyId.UNKNOWN));
        }
    }

    @Test
    void phonesAreListedFromTheStart() throws Exception {
        try (TestPbx pbx = start()) {
            pbx.pbx().announceStates();
            pbx.time().settle();
            assertThat(pbx.pbx().deviceStates().known())
                    .containsExactly(
                            Map.entry("Phone/bob", DeviceState.NOT_INUSE),
                            Map.entry("Phone/busy", DeviceState.BUSY));
        }
    }

    @Test
    void theTechnologyAddedLastComesFirst() throws Exception {
        try (TestPbx pbx = start()) {
            assertThat(pbx.pbx().technologies().newestFirst())
                    .extracting(ChannelTechnology::name)
                    .containsExactly("Phone", "Local");
        }
    }
}
