package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.ChannelState;
import astrolabe.engine.sound.RemoteControl;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that play sounds and tones and listen meanwhile. */
class ListeningApplicationsTest {

    private static final int LOUD = 4_000;
    private static final int QUIET = 20;

    @TempDir Path sounds;

    /** Silence of so many frames of 20 ms. */
    private void sound(String name, int frames) throws Exception {
        Path file = sounds.resolve(name + ".sln");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[frames * 320]);
    }

    private TestCall call(String... steps) throws Exception {
        String[] all = new String[steps.length + 1];
        all[0] = "Wait(1)"; // until the sounds are where they are looked for
        System.arraycopy(steps, 0, all, 1, steps.length);
        TestCall call =
                TestCall.beside(
                        """
                        exten => talk,1,NoOp(talk)
                        exten => 5,1,NoOp(five)
                        exten => 61,1,NoOp(sixty-one)
                        """,
                        all);
        call.pbx.pbx().soundFiles().lookIn(java.util.List.of(sounds));
        return call.advance(1_000);
    }

    @Test
    void waitForSilenceWantsAStretchWithoutNoise() throws Exception {
        try (TestCall call = call("Answer()", "WaitForSilence(500)")) {
            call.advance(500).speak(LOUD, 400).speak(QUIET, 400);
            assertThat(call.values("WAITSTATUS")).isEmpty();
            call.speak(QUIET, 120);
            assertThat(call.values("WAITSTATUS")).containsExactly("SILENCE");
        }
    }

    @Test
    void waitForSilenceCountsStretches() throws Exception {
        try (TestCall call = call("Answer()", "WaitForSilence(500,3)")) {
            call.advance(500).advance(1_499);
            assertThat(call.values("WAITSTATUS")).isEmpty();
            call.advance(1);
            assertThat(call.values("WAITSTATUS")).containsExactly("SILENCE");
        }
    }

    @Test
    void waitForSilenceGivesUpInTime() throws Exception {
        try (TestCall call = call("Answer()", "WaitForSilence(1000,1,2)")) {
            call.advance(500).speak(LOUD, 1_980);
            assertThat(call.values("WAITSTATUS")).isEmpty();
            call.speak(LOUD, 40);
            assertThat(call.values("WAITSTATUS")).containsExactly("TIMEOUT");
            assertThat(call.steps()).contains("end");
        }
    }

    @Test
    void waitForNoiseWantsAStretchOfIt() throws Exception {
        try (TestCall call = call("Answer()", "WaitForNoise(300)")) {
            call.advance(500).speak(LOUD, 200).speak(QUIET, 40).speak(LOUD, 280);
            assertThat(call.values("WAITSTATUS")).isEmpty();
            call.speak(LOUD, 20);
            assertThat(call.values("WAITSTATUS")).containsExactly("NOISE");
        }
    }

    @Test
    void noiseWithAGapIsNoStretch() throws Exception {
        try (TestCall call = call("Answer()", "WaitForNoise(300,1,2)")) {
            call.advance(500).speak(LOUD, 200).advance(200).speak(LOUD, 200).advance(1_500);
            assertThat(call.values("WAITSTATUS")).containsExactly("TIMEOUT");
        }
    }

    @Test
    void aHangupEndsTheListening() throws Exception {
        try (TestCall call = call("Answer()", "WaitForNoise()")) {
            call.advance(500).phone.hangup();
            assertThat(call.values("WAITSTATUS")).containsExactly("HANGUP");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BackgroundDetect(long); 400; 1100; talk; 400",
                "BackgroundDetect(long,300); 400; 400; talk; 400",
                "BackgroundDetect(long,300,500); 400; 400; end; ''",
                "BackgroundDetect(long,300,100,300); 400; 400; end; ''",
                "BackgroundDetect(long,300,100,1000,200); 400; 400; end; ''",
                "BackgroundDetect(long,300); 60; 400; end; ''",
            })
    void backgroundDetectNoticesTalk(
            String step, int talk, int silence, String reached, String length) throws Exception {
        sound("long", 150);
        try (TestCall call = call(step)) {
            call.advance(600).speak(LOUD, talk).speak(QUIET, silence).advance(3_000);
            assertThat(call.steps()).containsExactly("begin", reached);
            assertThat(String.join(",", call.values("TALK_DETECTED"))).isEqualTo(length);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, five", "61, sixty-one", "9, end"})
    void backgroundDetectTakesDigitsOfAnExtension(String digits, String reached) throws Exception {
        sound("long", 150);
        try (TestCall call = call("BackgroundDetect(long)")) {
            call.advance(600).dial(digits).advance(10_000);
            assertThat(call.steps()).containsExactly("begin", reached);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a sound of 4 s; after 1 s the keys, and how much longer it plays
                "ControlPlayback(long); ''; 3000; SUCCESS; -1",
                "ControlPlayback(long,1000); #; 2000; SUCCESS; -1",
                "ControlPlayback(long,500); *; 3500; SUCCESS; -1",
                "ControlPlayback(long,5000); *; 4000; SUCCESS; -1",
                "ControlPlayback(long,5000); #; 0; SUCCESS; -1",
                "ControlPlayback(long,1000,6,4); 6; 2000; SUCCESS; -1",
                "ControlPlayback(long,500,6,4); 4; 3500; SUCCESS; -1",
                "ControlPlayback(long,1000,6,4); #*9; 3000; SUCCESS; -1",
                "ControlPlayback(long,1000,,,#); #; 0; USERSTOPPED; 1000",
                "ControlPlayback(long,1000,,,28); 8; 0; USERSTOPPED; 1000",
                "ControlPlayback(long,1000,,,,,0); 0; 4000; SUCCESS; -1",
                "ControlPlayback(long,1000,,,,,,o(2500)); ''; 500; SUCCESS; -1",
            })
    void controlPlaybackIsWound(String step, String keys, int rest, String status, String offset)
            throws Exception {
        sound("long", 200);
        try (TestCall call = call(step)) {
            call.advance(990).dial(keys).advance(Math.max(0, rest - 1));
            assertThat(call.values("CPLAYBACKSTATUS")).hasSize(rest == 0 ? 1 : 0);
            call.advance(20);
            assertThat(call.values("CPLAYBACKSTATUS")).containsExactly(status);
            assertThat(call.values("CPLAYBACKOFFSET")).containsExactly(offset);
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void controlPlaybackPausesUntilTheNextKey() throws Exception {
        sound("long", 200);
        try (TestCall call = call("ControlPlayback(long,1000,,,1,2,3)")) {
            call.advance(1_000).dial("2").advance(60_000);
            long heard = call.phone.voices();
            assertThat(heard).isBetween(50L, 51L);
            call.dial("2").advance(1_000);
            assertThat(call.phone.voices()).isBetween(heard + 49, heard + 51);
            call.dial("2").advance(10).dial("3").advance(100).dial("2").dial("1");
            assertThat(call.values("CPLAYBACKSTOPKEY")).containsExactly("1");
            assertThat(call.values("CPLAYBACKOFFSET")).containsExactly("120");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a sound of 4 s; after 1 s the orders of somebody else
                "STOP; 0; REMOTESTOPPED; 1000",
                "FORWARD; 2000; SUCCESS; -1",
                "REVERSE; 4000; SUCCESS; -1",
                "RESTART; 4000; SUCCESS; -1",
                "PAUSE PAUSE; 3000; SUCCESS; -1",
                "PAUSE FORWARD STOP; 0; REMOTESTOPPED; 1000",
                "PAUSE RESTART; 4000; SUCCESS; -1",
            })
    void controlPlaybackTakesOrdersFromOutside(
            String orders, int rest, String status, String offset) throws Exception {
        sound("long", 200);
        try (TestCall call = call("ControlPlayback(long,1000)")) {
            call.advance(990);
            for (String order : orders.split(" ")) {
                RemoteControl.send(call.phone.channel(), RemoteControl.Order.valueOf(order));
            }
            call.pbx.time().settle();
            call.advance(Math.max(0, rest - 100));
            assertThat(call.values("CPLAYBACKSTATUS").isEmpty()).isEqualTo(rest > 0);
            call.advance(200);
            assertThat(call.values("CPLAYBACKSTATUS")).containsExactly(status);
            assertThat(call.values("CPLAYBACKOFFSET")).containsExactly(offset);
        }
    }

    @Test
    void anOrderWithoutASoundIsLost() throws Exception {
        sound("long", 200);
        try (TestCall call = call("Wait(1)", "ControlPlayback(long)")) {
            RemoteControl.send(call.phone.channel(), RemoteControl.Order.STOP);
            call.advance(6_000);
            assertThat(call.values("CPLAYBACKSTATUS")).containsExactly("SUCCESS");
        }
    }

    @Test
    void controlPlaybackOfNothingIsAnError() throws Exception {
        try (TestCall call = call("ControlPlayback(nothing)", "ControlPlayback()")) {
            assertThat(call.values("CPLAYBACKSTATUS")).containsExactly("ERROR", "ERROR");
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Zapateller(); 1990; RING; ZAPPED",
                "Zapateller(answer); 2490; UP; ZAPPED",
                "Set(CALLERID(num)=123); 0; RING; ''",
            })
    void zapatellerPlaysTheTones(String step, int time, ChannelState state, String status)
            throws Exception {
        try (TestCall call = call(step)) {
            call.advance(time).advance(20);
            assertThat(String.join(",", call.values("ZAPATELLERSTATUS"))).isEqualTo(status);
            assertThat(call.phone.voices() > 0).isEqualTo(time > 0);
            assertThat(call.steps()).contains("end");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ZAPPED", "5551234, NOTHING"})
    void zapatellerMaySpareKnownCallers(String number, String status) throws Exception {
        try (TestCall call =
                call("Set(CALLERID(num)=" + number + ")", "Zapateller(answer,nocallerid)")) {
            call.advance(3_000);
            assertThat(call.values("ZAPATELLERSTATUS")).containsExactly(status);
        }
    }

    @Test
    void aToneSoundsWhileTheDialplanGoesOn() throws Exception {
        try (TestCall call = call("PlayTones(busy)", "Wait(2)", "StopPlayTones()", "Wait(2)")) {
            call.advance(2_000);
            long heard = call.phone.voices();
            assertThat(heard).isBetween(99L, 101L);
            call.advance(2_000);
            assertThat(call.phone.voices()).isEqualTo(heard);
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void stopPlayTonesLeavesMusicAlone() throws Exception {
        try (TestCall call =
                call("PlayTones(!440/100)", "StartMusicOnHold()", "StopPlayTones()", "Wait(1)")) {
            call.advance(500);
            assertThat(call.phone.channel().isMusicOn()).isTrue();
            assertThat(call.pbx.heard()).doesNotContain("MusicStopped Phone/a");
        }
    }

    @ParameterizedTest
    @CsvSource({"PlayTones(), 0", "PlayTones(nonsense), 0", "PlayTones(!440/200), 10"})
    void aToneIsNamedOrWrittenOut(String step, int frames) throws Exception {
        try (TestCall call = call(step, "Wait(1)")) {
            call.advance(1_000);
            assertThat(call.phone.voices()).isEqualTo(frames);
        }
    }

    @Test
    void streamEchoAnswersAndSendsBack() throws Exception {
        try (TestCall call = call("StreamEcho(2,audio)")) {
            call.advance(500).speak(LOUD, 100).dial("#");
            assertThat(call.phone.voices()).isEqualTo(5);
            assertThat(call.steps()).contains("end");
        }
    }
}
