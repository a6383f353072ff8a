package astrolabe.engine;

import static astrolabe.engine.FeatureCalls.USUAL;
import static astrolabe.engine.FeatureCalls.events;
import static astrolabe.engine.FeatureCalls.through;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.TransferResult;
import org.junit.jupiter.api.Test;

/** Sending the other party elsewhere with a code. */
class BlindTransferTest {

    @Test
    void theCalledSendsTheCallerElsewhere() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer+w500+d#+d1+d5+d0+d0,9,t)")) {
            call.advance(2_000);
            assertThat(call.steps()).containsExactly("begin", "five");
            assertThat(call.desks.called().getFirst().isEnded()).isTrue();
            assertThat(call.values("BLINDTRANSFER"))
                    .containsExactly(call.desks.called().getFirst().name(), "Phone/a");
            assertThat(events(call, PbxEvent.BlindTransferred.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.result()).isEqualTo(TransferResult.SUCCESS);
                        assertThat(event.transferee().orElseThrow().name()).isEqualTo("Phone/a");
                        assertThat(event.external()).isFalse();
                        assertThat(event.place().extension()).isEqualTo("500");
                    });
        }
    }

    @Test
    void theCallerSendsTheCalledElsewhereWhoRunsTheDialplanThen() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer,9,T)")) {
            call.advance(100).dial("#1500").advance(1_000);
            assertThat(call.steps()).contains("five");
            assertThat(call.isOver()).isTrue();
            assertThat(call.desks.called().getFirst().isEnded()).isFalse();
        }
    }

    /**
     * Bridge joins the phone of the desk that an earlier step called, and gives the same letters.
     */
    @Test
    void aPartyOfABridgeSendsTheOtherElsewhere() throws Exception {
        try (TestCall call = bridged("Bridge(${DESK},T)")) {
            call.dial("#1500").advance(1_000);
            assertThat(call.steps()).contains("five");
            assertThat(call.desks.called().getFirst().isEnded()).isFalse();
            assertThat(call.isOver()).isTrue();
        }
        try (TestCall call = bridged("Bridge(${DESK},t)")) {
            call.dial("#1500").advance(1_000);
            assertThat(call.steps()).doesNotContain("five");
            FeatureCalls.dial(call, call.desks.called().getFirst(), "#1500");
            call.advance(1_000);
            assertThat(call.steps()).contains("five");
            assertThat(call.isOver()).isFalse();
        }
    }

    private static TestCall bridged(String step) throws Exception {
        TestCall call =
                through(
                        USUAL,
                        "Originate(Desk/answer,app,Wait,60,,a)",
                        "Wait(1)",
                        "Set(DESK=${CHANNELS(Desk)})",
                        step);
        return call.advance(2_000);
    }

    @Test
    void theTransfereeHearsMusicMeanwhile() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer,9,T)")) {
            call.advance(100).dial("#1").advance(500);
            assertThat(events(call, PbxEvent.Held.class)).hasSize(1);
            assertThat(call.desks.called().getFirst().isMusicOn()).isTrue();
            call.dial("500").advance(500);
            assertThat(call.desks.called().getFirst().isMusicOn()).isFalse();
            assertThat(events(call, PbxEvent.Unheld.class)).hasSize(1);
        }
    }

    @Test
    void withoutTheLetterTheDigitsReachTheOtherParty() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer,9)")) {
            call.advance(100).dial("#1").advance(1_500);
            assertThat(events(call, PbxEvent.DigitEnded.class))
                    .filteredOn(event -> event.direction() == PbxEvent.Direction.SENT)
                    .extracting(PbxEvent.DigitEnded::digit)
                    .containsExactly('#', '1');
        }
    }

    @Test
    void aWrongNumberMayBeDialledAgainAsOftenAsAttemptsSay() throws Exception {
        try (TestCall call =
                through(
                        "[general]\ntransferdialattempts=2\n" + USUAL,
                        "Dial(Desk/answer,9,T)",
                        "NoOp(behind)")) {
            call.advance(100).dial("#19").advance(100);
            call.dial("9").advance(100);
            assertThat(
                            events(call, PbxEvent.TestStateReached.class).stream()
                                    .filter(state -> state.state().equals("TRANSFER_DIALLED"))
                                    .map(state ->
                                            state.fields().get("Attempt")
                                                    + " "
                                                    + state.fields().get("Result")))
                    .containsExactly("1 Failure", "2 Failure");
            assertThat(events(call, PbxEvent.Unheld.class)).hasSize(1);
            assertThat(FeatureCalls.talking(call))
                    .singleElement()
                    .satisfies(members -> assertThat(members).hasSize(2));
        }
    }

    @Test
    void nobodyDialsForEver() throws Exception {
        try (TestCall call =
                through(
                        "[general]\ntransferdigittimeout=2\ntransferdialattempts=1\n" + USUAL,
                        "Dial(Desk/answer,9,T)")) {
            call.advance(100).dial("#1").advance(1_900);
            assertThat(events(call, PbxEvent.Unheld.class)).isEmpty();
            call.advance(200);
            assertThat(events(call, PbxEvent.Unheld.class)).hasSize(1);
        }
    }

    @Test
    void theContextToTransferToMayBeAnother() throws Exception {
        try (TestCall call =
                FeatureCalls.beside(
                        USUAL,
                        "[inside]\nexten => 7,1,Answer()\n same => n,NoOp(seven)\n same => n,Wait(60)\n",
                        "Set(TRANSFER_CONTEXT=inside)",
                        "Dial(Desk/answer,9,T)")) {
            call.advance(100).dial("#17").advance(100);
            assertThat(call.steps()).contains("seven");
        }
    }

    @Test
    void theTransfererMayGoOnElsewhere() throws Exception {
        try (TestCall call =
                through(USUAL, "Set(GOTO_ON_BLINDXFR=flows^500^1)", "Dial(Desk/answer,9,T)")) {
            call.advance(100).dial("#1500").advance(100);
            assertThat(call.steps()).containsExactly("begin", "five", "five");
            assertThat(call.isOver()).isFalse();
        }
    }

    @Test
    void theVariableIsForgottenInTheNextBridge() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer+w500+d#+d1+d2+d0+d0,9,t)")) {
            call.advance(4_000);
            assertThat(call.phone.channel().variable("BLINDTRANSFER")).contains("");
            assertThat(FeatureCalls.talking(call))
                    .singleElement()
                    .satisfies(members -> assertThat(members).hasSize(2));
        }
    }

    @Test
    void somebodyOutsideMayTransferToo() throws Exception {
        try (TestCall call = through(USUAL, "Dial(Desk/answer,9)")) {
            call.advance(100);
            var desk = call.desks.called().getFirst();
            var result = call.pbx.pbx().features().blindTransfers().transfer(desk, "flows", "500");
            call.advance(100);
            assertThat(result.join()).isEqualTo(TransferResult.SUCCESS);
            assertThat(call.steps()).containsExactly("begin", "five");
            var none = call.pbx.pbx().features().blindTransfers().transfer(desk, "", "500");
            call.advance(100);
            assertThat(none.join()).isEqualTo(TransferResult.INVALID);
        }
    }
}
