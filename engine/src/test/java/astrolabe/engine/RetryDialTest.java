package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dialling again when nobody answered. */
class RetryDialTest {

    private static final String LINES =
            """
            exten => 5,1,NoOp(five)
            [away]
            exten => 6,1,NoOp(six)
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RetryDial(,2,3,Desk/busy); 4; 6000; end",
                "RetryDial(,0.5,1,Desk/busy); 2; 500; end",
                "RetryDial(,2,0,Desk/busy,,g); 31; 60000; begin",
                "RetryDial(,2,3,Desk/answer+w1000+hangup,,g); 1; 1000; end",
                "RetryDial(,2,3,Desk/answer+w1000+hangup); 1; 1000; begin",
                "RetryDial(,2,3,Desk/ring,1); 4; 10000; end",
                "RetryDial(,2,3); 0; 0; end",
                "RetryDial(,2,3,); 0; 0; end",
            })
    void itDialsAgainAfterAPause(String step, int calls, int time, String last) throws Exception {
        try (TestCall call = TestCall.beside(LINES, step)) {
            call.advance(time);
            assertThat(call.desks.called()).hasSize(calls);
            assertThat(call.steps().getLast()).isEqualTo(last);
        }
    }

    @Test
    void thereIsMusicDuringThePause() throws Exception {
        try (TestCall call =
                TestCall.beside(
                        LINES,
                        "Set(CHANNEL(musicclass)=calm)",
                        "RetryDial(beep,1,2,Desk/w500+busy)")) {
            call.advance(5_000);
            assertThat(call.pbx.heard())
                    .filteredOn(line -> line.startsWith("Music") || line.startsWith("DialEnded"))
                    .containsExactly(
                            "DialEnded BUSY",
                            "MusicStarted Phone/a",
                            "MusicStopped Phone/a",
                            "DialEnded BUSY",
                            "MusicStarted Phone/a",
                            "MusicStopped Phone/a",
                            "DialEnded BUSY");
        }
    }

    @Test
    void theAnnouncementIsPlayedBeforeEachPause() throws Exception {
        try (TestCall call = TestCall.beside(LINES, "RetryDial(beep,1,2,Desk/busy)")) {
            call.advance(5_000);
            assertThat(call.played()).containsExactly("beep", "beep");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NoOp(); 5; five",
                "NoOp(); 6; end",
                "Set(EXITCONTEXT=away); 6; six",
            })
    void theCallerMayLeaveForAnExtension(String before, String digit, String reached)
            throws Exception {
        try (TestCall call =
                TestCall.beside(LINES, before, "RetryDial(hello-world,5,2,Desk/busy)")) {
            call.advance(100).dial(digit).advance(60_000);
            assertThat(call.steps().getLast()).isEqualTo(reached);
        }
        try (TestCall call = TestCall.beside(LINES, before, "RetryDial(,5,2,Desk/busy)")) {
            call.advance(100).dial(digit).advance(60_000);
            assertThat(call.steps().getLast()).isEqualTo(reached);
        }
    }

    @Test
    void itEndsWithTheCaller() throws Exception {
        try (TestCall call = TestCall.beside(LINES, "RetryDial(,5,0,Desk/busy)")) {
            call.advance(1_000).phone.hangup();
            assertThat(call.isOver()).isTrue();
        }
    }
}
