package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone dials a desk, and another one answers the call instead. */
class PickupTest {

    private static TestCall call(String dial, String pickup) throws Exception {
        return TestCall.beside(
                """
                exten => groups,1,Set(CHANNEL(callgroup)=3)
                 same => n,Set(CHANNEL(namedcallgroup)=sales,staff)
                 same => n,Return()
                exten => pick,1,%s
                 same => n,NoOp(nothing rings)
                exten => h,1,NoOp(hangup of ${CHANNEL})
                """
                        .formatted(pickup),
                dial);
    }

    private static final String DIAL = "Dial(Desk/ring,20,gb(flows^groups^1))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pickup(a@flows)",
                "Pickup(a)",
                "Pickup(x@flows&a@flows)",
                "PickupChan(${CHANNELS(Desk)})",
                "PickupChan(Phone/none&${CHANNELS(Desk)})",
                "PickupChan(desk/,p)",
                "Pickup(mine@PICKUPMARK)",
                "ExecIf(1?Pickup(a@flows))",
            })
    void theCallerTalksToWhoPicksUp(String pickup) throws Exception {
        try (TestCall call =
                TestCall.beside(
                        """
                        exten => groups,1,Return()
                        exten => pick,1,%s
                         same => n,NoOp(nothing rings)
                        """
                                .formatted(pickup),
                        "Set(__PICKUPMARK=mine)",
                        DIAL)) {
            call.advance(1_000);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(call.desks.called()).allMatch(desk -> desk.isEnded());
            assertThat(call.desks.called().getFirst().snapshot().hangupCause()).isEqualTo(26);
            assertThat(call.values("DIALEDPEERNAME").getLast()).isEqualTo("Phone/pick");
            picker.channel().deliver(new Frame.Text("hello"));
            call.advance(10);
            assertThat(call.heard()).contains(new Frame.Text("hello"));
            picker.hangup();
            call.advance(10);
            assertThat(call.values("DIALSTATUS").getLast()).isEqualTo("ANSWER");
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CHANNEL(pickupgroup)=1-3; true",
                "CHANNEL(pickupgroup)=4; false",
                "CHANNEL(namedpickupgroup)=staff; true",
                "CHANNEL(namedpickupgroup)=sale; false",
                "X=1; false",
            })
    void withoutArgumentsTheGroupsDecide(String set, boolean picked) throws Exception {
        try (TestCall call = call(DIAL, "Set(" + set + ")\n same => n,Pickup()")) {
            call.advance(1_000);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(picker.channel().seat().isPresent()).isEqualTo(picked);
            assertThat(call.steps().contains("nothing rings")).isEqualTo(!picked);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pickup(other@flows)",
                "Pickup(a@other)",
                "Pickup(yours@PICKUPMARK)",
                "PickupChan(Desk/)",
                "PickupChan()",
                "PickupChan(,p)",
            })
    void whereNothingRingsTheNextStepFollows(String pickup) throws Exception {
        try (TestCall call = call(DIAL, pickup)) {
            call.advance(1_000);
            RecordingPhone _ = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(call.steps()).contains("nothing rings");
            assertThat(call.desks.called()).noneMatch(desk -> desk.isEnded());
        }
    }

    @Test
    void theCallIsTheOlderOneForBoth() throws Exception {
        try (TestCall call = call(DIAL, "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            picker.hangup();
            call.advance(10);
            assertThat(call.pbx.events())
                    .filteredOn(event ->
                            event instanceof PbxEvent.VariableSet(_, var name, _)
                                    && name.equals("BRIDGEPEER"))
                    .extracting(event -> ((PbxEvent.VariableSet) event).channel())
                    .extracting(channel -> channel.name() + " " + channel.linkedId())
                    .contains("Phone/pick " + call.phone.channel().uniqueId())
                    .allMatch(text -> text.endsWith(" " + call.phone.channel().uniqueId()));
        }
    }

    @Test
    void anOlderCallGoesOnWithoutTheChannelThatBeganIt() throws Exception {
        String older = "Dial(Desk/answer,,F(flows^onward^1))";
        try (TestCall call =
                TestCall.beside(
                        """
                        exten => onward,1,Dial(Desk/ring)
                        exten => pick,1,Wait(3)
                         same => n,Pickup(onward@flows)
                        """,
                        "Wait(1)",
                        older)) {
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(1_500);
            call.phone.hangup();
            call.advance(2_000);
            assertThat(call.phone.channel().isEnded()).isTrue();
            assertThat(picker.channel().seat()).isPresent();
            assertThat(picker.channel().snapshot().linkedId())
                    .isEqualTo(call.phone.channel().uniqueId());
        }
    }

    @Test
    void whoPickedUpRunsNoHangupCodeOfItsDialplan() throws Exception {
        try (TestCall call = call(DIAL, "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            picker.hangup();
            call.advance(10);
            assertThat(call.steps()).containsExactly("begin", "end", "hangup of Phone/a");
            assertThat(picker.channel().isEnded()).isTrue();
        }
    }

    /**
     * A call that a client places rings at a desk; who picks it up goes where the client wished.
     */
    private static CompletableFuture<Originate.Result> originated(TestCall call, String script) {
        return call.pbx
                .pbx()
                .originator()
                .originate(
                        new Originate(
                                "Desk",
                                CallRequest.to(script),
                                Duration.ofSeconds(30),
                                new Originate.ToDialplan(new Location("flows", "wished", 1)),
                                PartyId.UNKNOWN,
                                List.of(Map.entry("ORDER", "4711")),
                                "",
                                false,
                                "",
                                false,
                                Optional.empty()));
    }

    private static TestCall besideWished(String pickup) throws Exception {
        return TestCall.beside(
                """
                exten => wished,1,NoOp(wished by ${CHANNEL(name)} ${ORDER})
                 same => n,Wait(1)
                exten => pick,1,%s
                 same => n,NoOp(nothing rings)
                """
                        .formatted(pickup),
                "Wait(10)");
    }

    @Test
    void aCallOfAClientIsPickedUpToo() throws Exception {
        try (TestCall call = besideWished("PickupChan(Desk/,p)")) {
            CompletableFuture<Originate.Result> result = originated(call, "ring");
            call.advance(1_000);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(result).isCompletedWithValue(Originate.Result.ANSWERED);
            assertThat(call.desks.called().getFirst().isEnded()).isTrue();
            assertThat(call.desks.called().getFirst().snapshot().hangupCause()).isEqualTo(26);
            assertThat(call.steps()).contains("wished by Phone/pick 4711");
            call.advance(1_000);
            assertThat(picker.channel().isEnded()).isTrue();
        }
    }

    @Test
    void aCallOfAClientThatWasAnsweredIsNot() throws Exception {
        try (TestCall call = besideWished("PickupChan(Desk/,p)")) {
            CompletableFuture<Originate.Result> result = originated(call, "ring+w900+answer");
            call.advance(1_000);
            RecordingPhone _ = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(result).isCompletedWithValue(Originate.Result.ANSWERED);
            assertThat(call.steps()).contains("wished by Desk/00000000 4711", "nothing rings");
        }
    }

    @Test
    void aPhoneThatSendsAudioWithoutRingingCanBePickedUpFor() throws Exception {
        try (TestCall call = call("Dial(Desk/progress,20)", "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(picker.channel().seat()).isPresent();
        }
    }

    @Test
    void theOneThatRingsLongestIsPickedUp() throws Exception {
        try (TestCall call = call("Dial(Desk/ring&Desk/ring,20)", "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone _ = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(call.desks.called())
                    .extracting(desk -> desk.snapshot().hangupCause())
                    .startsWith(26);
        }
    }

    @Test
    void oneOfTwoPicksUp() throws Exception {
        try (TestCall call = call(DIAL, "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone first = RecordingPhone.call(call.pbx, "pick");
            RecordingPhone second = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(first.channel().seat()).isPresent();
            assertThat(second.channel().seat()).isEmpty();
            assertThat(call.steps()).contains("nothing rings");
        }
    }

    @Test
    void othersThatRangAreToldToo() throws Exception {
        try (TestCall call = call("Dial(Desk/ring&Desk/ring,20,g)", "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone _ = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(call.desks.called()).hasSize(2).allMatch(desk -> desk.isEnded());
            assertThat(call.pbx.events())
                    .filteredOn(PbxEvent.DialEnded.class::isInstance)
                    .extracting(event -> ((PbxEvent.DialEnded) event).status())
                    .containsExactly("ANSWER", "CANCEL");
        }
    }

    @Test
    void aCallThatIsAnsweredCantBePickedUp() throws Exception {
        try (TestCall call = call("Dial(Desk/ring+w500+answer,20,g)", "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone _ = RecordingPhone.call(call.pbx, "pick");
            call.advance(100);
            assertThat(call.steps()).contains("nothing rings");
            assertThat(call.desks.called()).noneMatch(desk -> desk.isEnded());
        }
    }

    @Test
    void theCallerMayHangUpWhilstItIsPickedUp() throws Exception {
        try (TestCall call = call(DIAL, "Pickup(a@flows)")) {
            call.advance(1_000);
            call.phone.channel().farEndHangup(16);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            call.advance(1_000);
            assertThat(call.isOver()).isTrue();
            assertThat(picker.channel().isEnded()).isTrue();
        }
    }

    @Test
    void thePickerMayHangUpAtOnce() throws Exception {
        try (TestCall call = call(DIAL, "Pickup(a@flows)")) {
            call.advance(1_000);
            RecordingPhone picker = RecordingPhone.call(call.pbx, "pick");
            picker.channel().farEndHangup(16);
            call.advance(1_000);
            assertThat(picker.channel().isEnded()).isTrue();
            assertThat(call.steps()).containsExactly("begin", "end", "hangup of Phone/a");
        }
    }
}
