package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.sound.SoundFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers hear and dial. */
class SoundApplicationsTest {

    private static final Duration FRAME = Duration.ofMillis(20);

    @Test
    void soundsArePlayedInTimeAndTheirStatesAnnounced() throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1,Playback(beep&hello-world)\n")) {
            pbx.pbx().testStates().enable(true);
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(5));
            int frames = frames("beep") + frames("hello-world");
            assertThat(phone.voices()).isEqualTo(frames);
            List<RecordingPhone.Heard> heard = phone.heard();
            for (int i = 1; i < frames; i++) {
                assertThat(heard.get(i).at() - heard.get(i - 1).at()).isEqualTo(FRAME.toNanos());
            }
            assertThat(states(pbx))
                    .containsExactly(
                            "PLAYBACK {Message=beep, Channel=Phone/a}",
                            "PLAYBACK {Message=hello-world, Channel=Phone/a}");
            assertThat(variables(pbx)).containsExactly("PLAYBACKSTATUS=SUCCESS");
        }
    }

    @Test
    void aMissingSoundFailsAndTheCallGoesOn() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,Playback(beep,skip)
                         same => n,Playback(nosuchfile,noanswer)
                         same => n,NoOp(on)
                        """)) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(5));
            assertThat(phone.heard()).isEmpty();
            assertThat(variables(pbx))
                    .containsExactly("PLAYBACKSTATUS=SUCCESS", "PLAYBACKSTATUS=FAILED");
            assertThat(pbx.heard()).contains("StepEntered Phone/a NoOp");
            assertThat(pbx.heard()).doesNotContain("StateChanged Phone/a Up");
        }
    }

    @Test
    void aDigitEndsTheBackgroundAndDialsAnExtension() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,BackGround(hello-world)
                        exten => 5,1,NoOp(five)
                        exten => 61,1,NoOp(sixty-one)
                        """)) {
            pbx.pbx().testStates().enable(true);
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            phone.dial("5");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(states(pbx)).contains("PLAYBACK {Channel=Phone/a, Control=Break}");
            assertThat(variables(pbx)).containsExactly("BACKGROUNDSTATUS=SUCCESS");
            assertThat(lastStep(pbx)).isEqualTo("5@flows:1");
        }
        assertThat(dialledInto("BackGround(hello-world)", "61")).isEqualTo("61@flows:1");
        assertThat(dialledInto("BackGround(hello-world,p)", "61")).isEqualTo("a@flows:2");
        assertThat(dialledInto("BackGround(hello-world,m)", "61")).isEqualTo("a@flows:2");
        assertThat(dialledInto("BackGround(hello-world,,,other)", "7")).isEqualTo("7@other:1");
    }

    @Test
    void waitExtenWaitsForAnExtensionOrGoesOn() throws Exception {
        assertThat(dialledInto("WaitExten(3)", "61")).isEqualTo("61@flows:1");
        assertThat(dialledInto("WaitExten(3,d)", "")).isEqualTo("a@flows:2");
        assertThat(dialledInto("WaitExten(3,m)", "9")).isEqualTo("i@flows:1");
    }

    private static String dialledInto(String application, String digits) throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,%s
                         same => n,NoOp(over)
                        exten => 61,1,NoOp(sixty-one)
                        exten => i,1,NoOp(invalid)
                        [other]
                        exten => 7,1,NoOp(seven)
                        """
                                .formatted(application))) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            phone.dial(digits);
            pbx.time().advance(Duration.ofSeconds(10));
            return lastStep(pbx);
        }
    }

    @Test
    void readCollectsDigitsUntilTheTerminatorTheLengthOrAPause() throws Exception {
        assertThat(read("Read(D,beep,4)", "12#"))
                .containsExactly("READSTATUS=ERROR", "D=12", "READSTATUS=OK");
        assertThat(read("Read(D,,2)", "123")).contains("D=12", "READSTATUS=OK");
        assertThat(read("Read(D,,4,,1,2)", "12")).contains("D=12", "READSTATUS=TIMEOUT");
        assertThat(read("Read(D,beep&hello-world,2,,2,2)", ""))
                .containsExactly("READSTATUS=ERROR", "D=", "D=", "READSTATUS=TIMEOUT");
        assertThat(read("Read(D,beep,4,s)", "12"))
                .containsExactly("READSTATUS=ERROR", "D=", "READSTATUS=SKIPPED");
        assertThat(read("Read(D,,4,t(*))", "1#*")).contains("D=1#", "READSTATUS=OK");
        assertThat(read("Read(D,,4,e)", "#")).contains("D=#", "READSTATUS=OK");
        assertThat(read("Read(D,dial,2,i)", "12")).contains("D=12", "READSTATUS=OK");
        assertThat(read("Read()", "")).containsExactly("READSTATUS=ERROR");
    }

    private static List<String> read(String application, String digits) throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1," + application + "\n")) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofMillis(600));
            phone.dial(digits);
            pbx.time().advance(Duration.ofSeconds(40));
            return variables(pbx);
        }
    }

    @Test
    void echoSendsBackUntilTheHash() throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1,Echo()\n same => n,NoOp(over)\n")) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            Frame.Voice voice = new Frame.Voice(new short[Frame.Voice.USUAL]);
            phone.channel().deliver(voice);
            phone.dial("1#");
            assertThat(phone.heard().stream().map(RecordingPhone.Heard::frame))
                    .startsWith(voice, new Frame.DigitBegin('1'))
                    .doesNotContain(new Frame.DigitEnd('#', Duration.ofMillis(100)));
            assertThat(lastStep(pbx)).isEqualTo("a@flows:2");
        }
    }

    @Test
    void digitsAreSentInTime() throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1,SendDTMF(1wb,200,50)\n")) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(5));
            assertThat(phone.heard())
                    .containsExactly(
                            heard(100, new Frame.DigitBegin('1')),
                            heard(150, new Frame.DigitEnd('1', Duration.ofMillis(50))),
                            heard(850, new Frame.DigitBegin('B')),
                            heard(900, new Frame.DigitEnd('B', Duration.ofMillis(50))));
        }
    }

    private static RecordingPhone.Heard heard(long milliseconds, Frame frame) {
        return new RecordingPhone.Heard(Duration.ofMillis(milliseconds).toNanos(), frame);
    }

    @Test
    void conditionsAndTextsReachTheFarEnd() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,Ringing()
                         same => n,Progress()
                         same => n,Proceeding()
                         same => n,SendText(hello)
                         same => n,Verbose(2,a text)
                         same => n,Log(NOTICE,a line)
                         same => n,DumpChan()
                        """)) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(phone.heard().stream().map(RecordingPhone.Heard::frame))
                    .containsExactly(
                            new Frame.Control(Frame.Condition.RINGING),
                            new Frame.Control(Frame.Condition.PROGRESS),
                            new Frame.Control(Frame.Condition.PROCEEDING),
                            new Frame.Text("hello"));
            assertThat(variables(pbx)).containsExactly("SENDTEXTSTATUS=SUCCESS");
        }
    }

    @Test
    void aCallThatIsUpHearsRingingWhileItWaits() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        "[flows]\nexten => a,1,Answer(1)\n same => n,Ringing()\n same => n,Wait(1)\n")) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(3));
            assertThat(phone.voices()).isEqualTo(50);
        }
    }

    @Test
    void milliwattSoundsUntilTheCallerHangsUp() throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1,Milliwatt(m)\n")) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(20));
            phone.hangup();
            assertThat(phone.voices()).isBetween(1_000L, 1_001L);
            assertThat(pbx.pbx().exchange().channels().count()).isZero();
        }
    }

    @Test
    void musicIsPlayedFromTheFilesOfItsClass(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve("one.ulaw"), new byte[320]);
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,MusicOnHold(default,2)
                         same => n,StartMusicOnHold(silent)
                         same => n,Wait(1)
                         same => n,StopMusicOnHold()
                        """)) {
            loadMusic(
                    pbx,
                    "[default]\nmode=files\ndirectory=" + directory + "\n[silent]\nmode=files\n");
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(5));
            assertThat(phone.voices()).isEqualTo(100);
            assertThat(pbx.heard().stream().filter(line -> line.startsWith("Music")))
                    .containsExactly(
                            "MusicStarted Phone/a",
                            "MusicStopped Phone/a",
                            "MusicStarted Phone/a",
                            "MusicStopped Phone/a");
        }
    }

    @Test
    void musicMayLieBesideItsConfiguration(@TempDir Path etc) throws Exception {
        Path _ = Files.createDirectories(etc.resolve("moh"));
        Path _ = Files.write(etc.resolve("moh/one.sln"), new byte[1600]);
        try (TestPbx pbx = new TestPbx("[a]\nexten => s,1,NoOp()\n")) {
            Problems problems = new Problems();
            String text = "[default]\nmode = files\ndirectory = moh\n";
            ConfigReader reader =
                    new ConfigReader(new MemorySource(Map.of("musiconhold.conf", text)));
            pbx.pbx()
                    .music()
                    .load(
                            reader.read("musiconhold.conf").orEmpty(problems),
                            etc.resolve("no-data"),
                            etc,
                            problems);
            assertThat(problems.all()).isEmpty();
            assertThat(pbx.pbx().music().find("default").orElseThrow().files()).hasSize(1);
        }
    }

    private static void loadMusic(TestPbx pbx, String text) {
        Problems problems = new Problems();
        ConfigReader reader = new ConfigReader(new MemorySource(Map.of("musiconhold.conf", text)));
        pbx.pbx()
                .music()
                .load(
                        reader.read("musiconhold.conf").orEmpty(problems),
                        Path.of("/nowhere"),
                        Path.of("/nowhere/either"),
                        problems);
        assertThat(problems.all()).hasSize(1); // the class that is silent
    }

    private static int frames(String sound) throws Exception {
        return new SoundFiles().find(sound, "en").orElseThrow().frames().size();
    }

    private static List<String> states(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.TestStateReached.class::isInstance)
                .map(PbxEvent.TestStateReached.class::cast)
                .map(state -> state.state() + " " + state.fields())
                .toList();
    }

    private static List<String> variables(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.VariableSet.class::isInstance)
                .map(PbxEvent.VariableSet.class::cast)
                .map(set -> set.name() + "=" + set.value())
                .toList();
    }

    private static String lastStep(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.StepEntered.class::isInstance)
                .map(event -> ((PbxEvent.StepEntered) event).channel().location().toString())
                .reduce((_, last) -> last)
                .orElse("");
    }
}
