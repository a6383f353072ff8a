package astrolabe.engine;

import static astrolabe.engine.FeatureCalls.USUAL;
import static astrolabe.engine.FeatureCalls.events;
import static astrolabe.engine.FeatureCalls.talking;
import static astrolabe.engine.FeatureCalls.through;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.TransferResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Bringing the other party together with somebody after a talk with that one. The phone calls a
 * desk, the transferee, and consults extension 200, who answers after a second.
 */
class AttendedTransferTest {

    /** No sound, whose audio would let the Local channel make room. */
    private static final String QUIET = "[general]\nxfersound=\n" + USUAL;

    private static String transferee(TestCall call) {
        return call.desks.called().getFirst().name();
    }

    private static boolean hearsMusic(TestCall call) {
        return call.desks.called().getFirst().isMusicOn();
    }

    private static Channel channel(TestCall call, String start) {
        return call.pbx.pbx().exchange().channels().startingWith(start).orElseThrow();
    }

    /** The bridge of a channel has these two in it. */
    private static void assertTalking(TestCall call, String one, String other) {
        assertThat(talking(call)).contains(List.of(one, other).stream().sorted().toList());
    }

    private static TestCall consulting(String features, String number) throws Exception {
        TestCall call = through(features, "Dial(Desk/answer,9,T)");
        return call.advance(100).dial("*2" + number).advance(100);
    }

    @Test
    void theTransfererTalksToTheTargetWhileTheTransfereeWaits() throws Exception {
        try (TestCall call = consulting(USUAL, "200")) {
            call.advance(2_000);
            String target = channel(call, "Local/200@flows").name();
            assertTalking(call, "Phone/a", target);
            assertThat(talking(call)).contains(List.of(transferee(call)));
            assertThat(hearsMusic(call)).isTrue();
            assertThat(call.values("TRANSFERERNAME")).contains("Phone/a");
            assertThat(call.values("ATTENDEDTRANSFER")).contains("Phone/a", "");
        }
    }

    @Test
    void hangingUpBringsTheTwoTogether() throws Exception {
        try (TestCall call = consulting(QUIET, "200")) {
            call.advance(2_000);
            String target = channel(call, "Local/200@flows").name();
            call.phone.hangup();
            call.advance(100);
            assertTalking(call, transferee(call), target);
            assertThat(hearsMusic(call)).isFalse();
            assertThat(call.isOver()).isTrue();
            assertThat(events(call, PbxEvent.BridgeMerged.class)).hasSize(1);
            assertThat(events(call, PbxEvent.AttendedTransferred.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.result()).isEqualTo(TransferResult.SUCCESS);
                        assertThat(event.transferer().name()).isEqualTo("Phone/a");
                        assertThat(event.transferee().name()).isEqualTo(transferee(call));
                        assertThat(event.target().name()).isEqualTo(target);
                        assertThat(event.bridge().channels()).hasSize(2);
                        assertThat(event.secondBridge().channels()).isEmpty();
                        assertThat(event.threeway()).isFalse();
                    });
        }
    }

    @Test
    void theCodeToCompleteDoesTheSame() throws Exception {
        try (TestCall call = consulting(USUAL, "200")) {
            call.advance(2_000).dial("*2").advance(100);
            assertTalking(call, transferee(call), call.desks.called().getLast().name());
            assertThat(call.isOver()).isTrue();
            assertThat(call.played()).contains("beep");
        }
    }

    @Test
    void theCodeToAbortGoesBack() throws Exception {
        try (TestCall call = consulting(USUAL, "200")) {
            call.advance(2_000).dial("*1").advance(100);
            assertTalking(call, "Phone/a", transferee(call));
            assertThat(talking(call)).hasSize(1);
            assertThat(hearsMusic(call)).isFalse();
            assertThat(events(call, PbxEvent.Unheld.class)).hasSize(1);
            assertThat(call.pbx.pbx().exchange().channels().startingWith("Local/")).isEmpty();
        }
    }

    @Test
    void theCodesMayBeOthers() throws Exception {
        try (TestCall call = consulting("[general]\natxferabort=##\n" + USUAL, "200")) {
            call.advance(2_000).dial("*1").advance(2_000);
            assertTalking(call, "Phone/a", channel(call, "Local/200@flows").name());
            call.dial("##").advance(100);
            assertTalking(call, "Phone/a", transferee(call));
        }
    }

    @Test
    void afterATransferThatWasAbortedAnotherOneIsPossible() throws Exception {
        try (TestCall call = consulting(USUAL, "200")) {
            call.advance(2_000).dial("*1").advance(100).dial("*2500").advance(500);
            assertTalking(call, "Phone/a", channel(call, "Local/500@flows").name());
        }
    }

    @Test
    void theCodeForThreeBringsAllTogether() throws Exception {
        try (TestCall call = consulting(USUAL, "200")) {
            call.advance(2_000).dial("*3").advance(100);
            String target = channel(call, "Local/200@flows").name();
            assertThat(talking(call))
                    .contains(
                            List.of("Phone/a", transferee(call), target).stream()
                                    .sorted()
                                    .toList());
            assertThat(events(call, PbxEvent.AttendedTransferred.class))
                    .singleElement()
                    .matches(PbxEvent.AttendedTransferred::threeway);
            call.phone.hangup();
            call.advance(100);
            assertTalking(call, transferee(call), target);
        }
    }

    @Test
    void theCodeToSwapGoesToAndFro() throws Exception {
        try (TestCall call = consulting(QUIET, "200")) {
            call.advance(2_000).dial("*4").advance(100);
            Channel target = channel(call, "Local/200@flows");
            assertTalking(call, "Phone/a", transferee(call));
            assertThat(target.isMusicOn()).isTrue();
            assertThat(hearsMusic(call)).isFalse();
            call.dial("*4").advance(100);
            assertTalking(call, "Phone/a", target.name());
            assertThat(target.isMusicOn()).isFalse();
            assertThat(hearsMusic(call)).isTrue();
            call.dial("*4").advance(100);
            call.phone.hangup();
            call.advance(100);
            assertTalking(call, transferee(call), target.name());
        }
    }

    @Test
    void aBusyTargetSendsTheTransfererBack() throws Exception {
        try (TestCall call = consulting(USUAL, "400")) {
            call.advance(15_000);
            assertTalking(call, "Phone/a", transferee(call));
            assertThat(hearsMusic(call)).isFalse();
        }
    }

    @Test
    void aTargetThatDoesNotAnswerIsGivenUpAfterTheTimeout() throws Exception {
        try (TestCall call = consulting("[general]\natxfernoanswertimeout=5\n" + USUAL, "300")) {
            call.advance(4_500);
            assertThat(hearsMusic(call)).isTrue();
            call.advance(1_000);
            assertTalking(call, "Phone/a", transferee(call));
            assertThat(hearsMusic(call)).isFalse();
        }
    }

    @Test
    void aTransfereeWhoHangsUpLeavesTheOthersTalking() throws Exception {
        try (TestCall call = consulting(USUAL, "200")) {
            call.advance(2_000);
            call.desks.called().getFirst().farEndHangup(16);
            call.advance(100);
            assertTalking(call, "Phone/a", channel(call, "Local/200@flows").name());
            assertThat(talking(call)).hasSize(2); // with Carol's own
            call.phone.hangup();
            call.advance(100);
            assertThat(talking(call)).isEmpty();
        }
    }

    @Test
    void aTransfererWhoDoesNotWaitLeavesTheTargetRinging() throws Exception {
        try (TestCall call = consulting(USUAL, "200")) {
            call.phone.hangup();
            call.advance(100);
            assertThat(call.isOver()).isTrue();
            assertThat(hearsMusic(call)).isTrue();
            call.advance(2_000);
            assertTalking(call, transferee(call), channel(call, "Local/200@flows").name());
            assertThat(hearsMusic(call)).isFalse();
            assertThat(events(call, PbxEvent.AttendedTransferred.class)).hasSize(1);
        }
    }

    @Test
    void withDropCallTheTransfereeGoesToARingingTargetAtOnce() throws Exception {
        try (TestCall call = consulting("[general]\natxferdropcall=yes\n" + USUAL, "300")) {
            call.phone.hangup();
            call.advance(100);
            assertTalking(call, transferee(call), channel(call, "Local/300@flows").name());
            assertThat(hearsMusic(call)).isFalse();
        }
    }

    /** Bob transfers the phone and does not wait; he can be called back. */
    private static TestCall leftAlone(String options, String number) throws Exception {
        TestCall call =
                through("[general]\n" + options + "\n" + USUAL, "Dial(Phone/bob,9,t)")
                        .advance(1_500);
        Channel bob = channel(call, "Phone/bob");
        FeatureCalls.dial(call, bob, "*2" + number);
        bob.farEndHangup(16);
        return call.advance(100);
    }

    @Test
    void aTargetThatDoesNotAnswerBringsTheTransfererBack() throws Exception {
        try (TestCall call = leftAlone("atxfernoanswertimeout=5", "300")) {
            assertThat(call.phone.channel().isMusicOn()).isTrue();
            call.advance(5_000);
            assertThat(call.phone.channel().isMusicOn()).isTrue(); // Bob's phone rings
            call.advance(1_500);
            assertTalking(call, "Phone/a", channel(call, "Phone/bob").name());
            assertThat(call.phone.channel().isMusicOn()).isFalse();
        }
    }

    @Test
    void whoWasCalledBackMayTransferAgain() throws Exception {
        try (TestCall call = leftAlone("atxfernoanswertimeout=5", "300")) {
            call.advance(6_500);
            FeatureCalls.dial(call, channel(call, "Phone/bob"), "#1500");
            assertThat(call.steps()).endsWith("five");
        }
    }

    @Test
    void aTransfereeWhoDoesNotWaitEndsAll() throws Exception {
        try (TestCall call = leftAlone("atxfernoanswertimeout=5", "300")) {
            call.phone.hangup();
            call.advance(100);
            assertThat(call.pbx.pbx().exchange().channels().all()).isEmpty();
            assertThat(talking(call)).isEmpty();
        }
    }

    @Test
    void whoeverCannotBeHadIsTriedAsOftenAsRetriesSay() throws Exception {
        String options =
                """
                atxfernoanswertimeout=5
                atxfercallbackretries=2
                atxferloopdelay=2
                """;
        String answersOnce =
                """
                exten => 600,1,Set(BEFORE=${GONE})
                 same => n,Set(GLOBAL(GONE)=yes)
                 same => n,ExecIf($["${BEFORE}"="yes"]?Busy)
                 same => n,Answer()
                 same => n,Wait(60)
                """;
        try (TestCall call =
                FeatureCalls.beside(
                        "[general]\n" + options + USUAL,
                        answersOnce,
                        "Dial(Local/600@flows/n,9,t)")) {
            call.advance(100);
            Channel transferer = channel(call, "Local/600@flows-00000000;1");
            FeatureCalls.dial(call, transferer, "*2300");
            transferer.hangup(16);
            call.advance(100);
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThat(call.pbx.pbx().exchange().channels().startingWith("Local/300"))
                        .isPresent();
                call.advance(5_000);
                assertThat(call.pbx.pbx().exchange().channels().startingWith("Local/300"))
                        .isEmpty();
                call.advance(2_100);
            }
            call.advance(5_000);
            assertThat(call.isOver()).isTrue();
            call.advance(15_000);
            assertThat(call.pbx.pbx().exchange().channels().all()).isEmpty();
            assertThat(talking(call)).isEmpty();
        }
    }

    @Test
    void withoutRetriesTheTransfereeIsHungUp() throws Exception {
        try (TestCall call = leftAlone("atxfernoanswertimeout=5\natxfercallbackretries=0", "300")) {
            call.advance(5_500);
            assertThat(call.isOver()).isTrue();
            assertThat(talking(call)).isEmpty();
        }
    }

    @Test
    void theVariablesThatAreInheritedReachTheTarget() throws Exception {
        try (TestCall call = through(USUAL, "Set(__CASE=42)", "Dial(Desk/answer,9,T)")) {
            call.advance(100).dial("*2500").advance(500);
            assertThat(channel(call, "Local/500@flows").variable("CASE")).contains("42");
        }
    }
}
