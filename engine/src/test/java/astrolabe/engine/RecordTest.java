package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.sound.Sound;
import astrolabe.engine.sound.SoundFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller speaks for a second, and what it said is in a file. */
class RecordTest {

    private static final int LOUD = 4_000;

    @TempDir Path sounds;

    private TestCall call(String... steps) throws Exception {
        String[] all = new String[steps.length + 2];
        all[0] = "Answer()";
        all[1] = "Wait(1)"; // until it is known where recordings are put
        System.arraycopy(steps, 0, all, 2, steps.length);
        TestCall call = TestCall.through(all);
        call.pbx.pbx().soundFiles().lookIn(List.of(sounds));
        return call.advance(1_600); // an answered call takes half a second longer
    }

    private int loudFrames(String file) throws Exception {
        Sound sound = SoundFiles.load(sounds.resolve(file));
        return (int)
                sound.frames().stream().filter(frame -> Math.abs(frame.at(80)) > LOUD / 2).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "sln", "sln16", "ulaw", "alaw"})
    void itIsInTheFormatOfTheName(String format) throws Exception {
        try (TestCall call = call("Record(said." + format + ",,,q)")) {
            call.speak(LOUD, 1_000).dial("#");
            assertThat(call.values("RECORD_STATUS")).containsExactly("DTMF");
            assertThat(call.values("RECORDED_FILE")).containsExactly("said");
            assertThat(call.steps()).containsExactly("begin", "end");
            assertThat(loudFrames("said." + format)).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Record(said.wav,,,q); #; DTMF",
                "Record(said.wav,,,qt); *; DTMF",
                "Record(said.wav,,,qo); 0; OPERATOR",
                "Record(said.wav,,,qy); 7; DTMF",
            })
    void keysEndIt(String step, String key, String status) throws Exception {
        try (TestCall call = call(step)) {
            call.speak(LOUD, 200).dial(key);
            assertThat(call.values("RECORD_STATUS")).containsExactly(status);
            assertThat(loudFrames("said.wav")).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Record(said.wav,,,q); 0",
                "Record(said.wav,,,qt); #",
                "Record(said.wav,,,qx); #",
                "Record(said.wav,,,qxy); 1",
            })
    void otherKeysDont(String step, String key) throws Exception {
        try (TestCall call = call(step)) {
            call.speak(LOUD, 200).dial(key).speak(LOUD, 200);
            assertThat(call.values("RECORD_STATUS")).isEmpty();
            call.phone.hangup();
            assertThat(call.values("RECORD_STATUS")).containsExactly("HANGUP");
            assertThat(sounds.resolve("said.wav")).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Record(said.wav,2,,q); 100", "Record(said.wav,2,,qu); 150"})
    void silenceEndsItAndIsCutToASecond(String step, int frames) throws Exception {
        try (TestCall call = call(step)) {
            call.speak(LOUD, 1_000).speak(0, 2_000);
            assertThat(call.values("RECORD_STATUS")).containsExactly("SILENCE");
            assertThat(loudFrames("said.wav")).isEqualTo(50);
            assertThat(SoundFiles.load(sounds.resolve("said.wav")).frames())
                    .hasSizeBetween(frames - 1, frames);
        }
    }

    @Test
    void itLastsNoLongerThanItMay() throws Exception {
        try (TestCall call = call("Record(said.wav,10,1,q)")) {
            call.speak(LOUD, 3_000);
            assertThat(call.values("RECORD_STATUS")).containsExactly("TIMEOUT");
            assertThat(loudFrames("said.wav")).isBetween(44, 45);
        }
    }

    @Test
    void aBeepComesFirst() throws Exception {
        try (TestCall call = call("Record(said.wav)")) {
            call.advance(100);
            assertThat(call.played()).containsExactly("beep");
            call.phone.hangup();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"qa; 20", "q; 10"})
    void theNextOneFollowsOrReplacesIt(String options, int frames) throws Exception {
        String step = "Record(said.wav,,," + options + ")";
        try (TestCall call = call(step, step)) {
            call.speak(LOUD, 200).dial("#").speak(LOUD, 200).dial("#");
            assertThat(call.values("RECORD_STATUS")).containsExactly("DTMF", "DTMF");
            assertThat(loudFrames("said.wav")).isEqualTo(frames);
        }
    }

    @Test
    void aHangupDropsOnlyWhatWasAdded() throws Exception {
        try (TestCall call = call("Record(said.wav,,,q)", "Record(said.wav,,,qa)")) {
            call.speak(LOUD, 200).dial("#").speak(LOUD, 200).phone.hangup();
            assertThat(call.values("RECORD_STATUS")).containsExactly("DTMF", "HANGUP");
            assertThat(loudFrames("said.wav")).isEqualTo(10);
        }
    }

    @Test
    void aHangupMayLeaveWhatWasSaid() throws Exception {
        try (TestCall call = call("Record(said.wav,,,qk)")) {
            call.speak(LOUD, 200).phone.hangup();
            assertThat(loudFrames("said.wav")).isEqualTo(10);
        }
    }

    @Test
    void numbersAreCountedOn() throws Exception {
        Files.createFile(sounds.resolve("note0.wav"));
        try (TestCall call = call("Record(note%d.wav,,1,q)", "Record(deep/er/note%d:sln,,1,q)")) {
            call.advance(3_000);
            assertThat(call.values("RECORDED_FILE")).containsExactly("note1", "deep/er/note0");
            assertThat(sounds.resolve("note1.wav")).exists();
            assertThat(sounds.resolve("deep/er/note0.sln")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Record()",
                "Record(said)",
                "Record(said.gsm)",
                "Record(said.xyz)",
                "Record(../said.wav)",
                "Record(none/../../said.wav)",
            })
    void whatCantBeRecordedIsAnError(String step) throws Exception {
        try (TestCall call = call(step)) {
            call.advance(1_000);
            assertThat(call.values("RECORD_STATUS")).containsExactly("ERROR");
            assertThat(call.steps()).containsExactly("begin", "end");
            assertThat(sounds.resolveSibling("said.wav")).doesNotExist();
        }
    }

    @Test
    void nothingFollowsAudioOfAnotherKind() throws Exception {
        Files.writeString(
                sounds.resolve("said.wav"), "this is not the audio of a recording of ours");
        try (TestCall call = call("Record(said.wav,,,qa)")) {
            call.advance(1_000);
            assertThat(call.values("RECORD_STATUS")).containsExactly("ERROR");
            assertThat(sounds.resolve("said.wav"))
                    .hasContent("this is not the audio of a recording of ours");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"qs; SKIP; false", "qn; DTMF; false", "q; DTMF; true"})
    void aCallThatIsNotAnswered(String options, String status, boolean answered) throws Exception {
        try (TestCall call = TestCall.through("Wait(1)", "Record(said.wav,,," + options + ")")) {
            call.pbx.pbx().soundFiles().lookIn(List.of(sounds));
            call.advance(1_600).speak(LOUD, 200).dial("#");
            assertThat(call.values("RECORD_STATUS")).containsExactly(status);
            assertThat(call.pbx.heard().contains("StateChanged Phone/a Up")).isEqualTo(answered);
        }
    }
}
