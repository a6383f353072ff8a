package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.PbxEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the arguments and options of each application do, in a call of one phone. */
class ApplicationOptionsTest {

    @TempDir Path directory;

    /** A call to an extension with this step, which ends with the steps {@code NoOp(end)}. */
    private static final class Call implements AutoCloseable {

        final TestPbx pbx;
        final ScriptedPhones desks;
        final RecordingPhone phone;

        Call(String... steps) throws Exception {
            StringBuilder dialplan = new StringBuilder("[flows]\nexten => a,1,NoOp(begin)\n");
            for (String step : steps) {
                dialplan.append(" same => n,").append(step).append('\n');
            }
            dialplan.append(
                    """
                     same => n(end),NoOp(end)
                    exten => 5,1,NoOp(five)
                    exten => 61,1,NoOp(sixty-one)
                    exten => wait,1,Wait(60)
                     same => n,NoOp(waited)
                    exten => slow,1,NoOp(slow)
                     same => n,Wait(2.5)
                     same => n,Answer()
                    exten => announce,1,BridgeWait(room,announcer)
                    exten => t,1,NoOp(timeout)
                    exten => sub,1,NoOp(sub ${ARG1})
                     same => n,Return(${ARG1}!)
                    [other]
                    exten => 7,1,NoOp(seven)
                    exten => o,1,NoOp(skipped)
                     same => n(in),NoOp(in ${CALLERID(all)} ${V})
                    """);
            pbx = new TestPbx(dialplan.toString());
            desks = ScriptedPhones.in(pbx);
            phone = RecordingPhone.call(pbx, "a");
        }

        Call advance(int milliseconds) throws Exception {
            pbx.time().advance(Duration.ofMillis(milliseconds));
            return this;
        }

        Call dial(String digits) throws Exception {
            phone.dial(digits);
            return this;
        }

        List<String> steps() {
            return pbx.events().stream()
                    .filter(PbxEvent.StepEntered.class::isInstance)
                    .map(event -> ((PbxEvent.StepEntered) event).channel())
                    .filter(channel -> channel.application().equals("NoOp"))
                    .map(channel -> channel.data())
                    .toList();
        }

        boolean isOver() {
            return phone.channel().isEnded();
        }

        int cause() {
            return phone.channel().snapshot().hangupCause();
        }

        ChannelState state() {
            return phone.channel().snapshot().state();
        }

        List<String> values(String variable) {
            return pbx.events().stream()
                    .filter(PbxEvent.VariableSet.class::isInstance)
                    .map(PbxEvent.VariableSet.class::cast)
                    .filter(set -> set.name().equals(variable))
                    .map(PbxEvent.VariableSet::value)
                    .toList();
        }

        List<Frame> heard() {
            return phone.heard().stream().map(RecordingPhone.Heard::frame).toList();
        }

        @Override
        public void close() throws Exception {
            pbx.close();
            Invariants.check(pbx.events(), pbx.pbx());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Answer(); 500",
                "Answer(2000); 2000",
                "Answer(,i); 0",
                "Answer(700,i); 700",
                "Wait(1.5); 1500",
                "Wait(0); 0",
                "Progress(); 0",
                "Proceeding(); 0",
                "Ringing(); 0",
                "WaitExten(2); 2000",
                "MusicOnHold(,3); 3000",
                "MusicOnHold(jazz,1); 1000",
                "Playback(beep,noanswer); 240",
                "Playback(beep); 740",
                "Playback(beep,skip); 0",
                "Playback(no-such-sound,noanswer); 0",
                "Background(beep,n); 240",
                "Background(beep); 740",
                "Background(beep,s); 0",
                "Read(X,,,n,1,2); 2000",
                "Read(X,,,n,3,2); 6000",
                "Read(X,,,s); 0",
                "Read(X,beep&beep,,n,1,2); 2530",
                "SendDTMF(1); 450",
                "SendDTMF(1,50,60); 210",
                "SendDTMF(wW); 1600",
                "Set(TIMEOUT(response)=3); 0",
            })
    void anApplicationTakesItsTime(String step, int milliseconds) throws Exception {
        try (Call call = new Call(step)) {
            call.advance(milliseconds - 1);
            assertThat(call.steps()).as("before").hasSize(milliseconds == 0 ? 2 : 1);
            call.advance(1);
            assertThat(call.steps()).as("after").containsExactly("begin", "end");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hangup(); 16",
                "Hangup(17); 17",
                "Hangup(NO_ANSWER); 19",
                "Hangup(normal_circuit_congestion); 34",
                "Busy(1); 17",
                "Congestion(1); 34",
            })
    void theCallEndsWithACause(String step, int cause) throws Exception {
        try (Call call = new Call(step)) {
            call.advance(1_000);
            assertThat(call.isOver()).isTrue();
            assertThat(call.cause()).isEqualTo(cause);
            assertThat(call.steps()).containsExactly("begin");
        }
    }

    @Test
    void withoutATimeoutBusyLastsUntilTheCallerHangsUp() throws Exception {
        try (Call call = new Call("Busy()")) {
            call.advance(3_600_000);
            assertThat(call.isOver()).isFalse();
            assertThat(call.heard()).containsExactly(new Frame.Control(Frame.Condition.BUSY));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Progress(); PROGRESS",
                "Proceeding(); PROCEEDING",
                "Ringing(); RINGING",
                "Congestion(1); CONGESTION",
            })
    void theFarEndIsTold(String step, Frame.Condition condition) throws Exception {
        try (Call call = new Call(step)) {
            assertThat(call.heard()).containsExactly(new Frame.Control(condition));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WaitExten(3); 5; five",
                "WaitExten(3); 61; sixty-one",
                "WaitExten(3,m(jazz)); 5; five",
                "WaitExten(3,d); 5; five",
                "Background(hello-world,n); 61; sixty-one",
                "Background(hello-world,nm); 5; five",
                "Background(hello-world,np); 5; end",
                "Background(hello-world,n,de,other); 7; seven",
            })
    void theCallerDialsAnExtension(String step, String digits, String reached) throws Exception {
        try (Call call = new Call(step)) {
            call.advance(200).dial(digits).advance(10_000);
            assertThat(call.steps()).containsExactly("begin", reached);
        }
    }

    @Test
    void waitExtenLetsMusicOrATonePlay() throws Exception {
        try (Call music = new Call("WaitExten(1,m(jazz))");
                Call tone = new Call("WaitExten(1,d)");
                Call ownTone = new Call("WaitExten(1,d(!440/200))")) {
            music.advance(2_000);
            assertThat(music.pbx.events())
                    .filteredOn(PbxEvent.MusicStarted.class::isInstance)
                    .extracting(event -> ((PbxEvent.MusicStarted) event).musicClass())
                    .containsExactly("jazz");
            assertThat(music.pbx.events())
                    .filteredOn(PbxEvent.MusicStopped.class::isInstance)
                    .hasSize(1);
            tone.advance(2_000);
            assertThat(tone.phone.voices()).isBetween(49L, 51L); // a second, and then no more
            ownTone.advance(2_000);
            assertThat(ownTone.phone.voices()).isEqualTo(10);
        }
    }

    @Test
    void musicStartsAndStopsOnItsOwn() throws Exception {
        try (Call call = new Call("StartMusicOnHold(jazz)", "Wait(1)", "StopMusicOnHold()")) {
            call.advance(500);
            assertThat(call.pbx.heard()).contains("MusicStarted Phone/a");
            assertThat(call.pbx.heard()).doesNotContain("MusicStopped Phone/a");
            call.advance(600);
            assertThat(call.pbx.heard()).contains("MusicStopped Phone/a");
        }
    }

    @Test
    void playbackSaysNumbersDigitsAndMixesThemWithFiles() throws Exception {
        // there are no such files here, so the log names each; only own sounds are heard
        try (Call say = new Call("Playback(num:12,say)");
                Call mix = new Call("Playback(beep&num:1,mix)")) {
            say.advance(5_000);
            assertThat(say.values("PLAYBACKSTATUS")).containsExactly("FAILED");
            mix.advance(5_000);
            assertThat(mix.phone.voices()).isEqualTo(12);
            assertThat(mix.values("PLAYBACKSTATUS")).containsExactly("FAILED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Set(CHANNEL(language)=de_AT); Playback(hi,noanswer); 2",
                "Set(CHANNEL(language)=fr); Playback(hi,noanswer); 1",
                "NoOp(); Background(hi,n,de); 2",
                "NoOp(); Background(loud,n); 4",
                "NoOp(); Playback(quiet&hi,noanswer); 6",
            })
    void aSoundIsPlayedInTheLanguageOfTheCall(String first, String step, int frames)
            throws Exception {
        write("sounds/hi.sln", 1);
        write("sounds/de/hi.sln", 2);
        write("sounds/en/loud.sln16", 8);
        Files.write(directory.resolve("sounds/quiet.ulaw"), new byte[5 * Frame.Voice.USUAL]);
        try (Call call = new Call("Wait(1)", first, step)) {
            call.pbx.pbx().soundFiles().lookIn(List.of(directory.resolve("sounds")));
            call.advance(3_000);
            assertThat(call.phone.voices()).isEqualTo(frames);
            assertThat(call.steps()).contains("end");
        }
    }

    /** Silence of so many frames. */
    private void write(String name, int frames) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[frames * Frame.Voice.USUAL * Short.BYTES]);
    }

    @Test
    void aMissingSoundIsSaidInTheLogAndTheCallGoesOn() throws Exception {
        try (LogWatch log = new LogWatch("astrolabe.engine.sound.SoundPlayer");
                Call call = new Call("Playback(no-such-sound)", "Background(none-either)")) {
            call.advance(1_000);
            assertThat(call.steps()).contains("end");
            assertThat(call.values("PLAYBACKSTATUS")).containsExactly("FAILED");
            assertThat(call.values("BACKGROUNDSTATUS")).containsExactly("FAILED");
            assertThat(log.lines())
                    .containsExactly(
                            "WARN Phone/a: File no-such-sound does not exist in any format",
                            "WARN Phone/a: File none-either does not exist in any format");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Read(X,,,n); 12#; 12; OK",
                "Read(X,,2,n); 123; 12; OK",
                "Read(X,beep,2,n); 12; 12; OK",
                "Read(X,,,nt(*)); 1#*; 1#; OK",
                "Read(X,,3,nt); 1#2; 1#2; OK",
                "Read(X,,,ne); #; #; OK",
                "Read(X,,,n); #; ''; OK",
                "Read(X,dial,1,ni); 9; 9; OK",
                "Read(X,,,n,1,2); 12; 12; TIMEOUT",
            })
    void readReads(String step, String digits, String value, String status) throws Exception {
        try (Call call = new Call(step)) {
            call.advance(100).dial(digits).advance(20_000);
            assertThat(call.values("X").getLast()).isEqualTo(value);
            assertThat(call.values("READSTATUS").getLast()).isEqualTo(status);
        }
    }

    @Test
    void milliwattIsSilentForASecondInTenWithM() throws Exception {
        try (Call steady = new Call("Milliwatt(o)");
                Call pausing = new Call("Milliwatt(m)")) {
            steady.advance(10_000);
            pausing.advance(10_000);
            assertThat(loudFrames(steady)).isBetween(499L, 501L);
            assertThat(loudFrames(pausing)).isBetween(449L, 451L);
        }
    }

    private static long loudFrames(Call call) {
        return call.heard().stream()
                .filter(Frame.Voice.class::isInstance)
                .map(Frame.Voice.class::cast)
                .filter(voice -> {
                    boolean loud = false;
                    for (int i = 0; i < voice.length(); i++) {
                        loud |= voice.at(i) != 0;
                    }
                    return loud;
                })
                .count();
    }

    @Test
    void echoReturnsAudioDigitsAndTextsUntilTheHash() throws Exception {
        try (Call call = new Call("Echo()")) {
            Frame text = new Frame.Text("hello");
            call.phone.channel().deliver(text);
            call.dial("4").dial("#").advance(10);
            assertThat(call.heard())
                    .contains(text, new Frame.DigitBegin('4'))
                    .doesNotContain(new Frame.DigitEnd('#', Duration.ofMillis(100)));
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void sendDtmfReachesAnotherChannelAndAnswersIt() throws Exception {
        try (Call call = new Call("Wait(1)", "SendDTMF(1A*f,50,50,Phone/wait,a)")) {
            RecordingPhone other = RecordingPhone.call(call.pbx, "wait");
            call.advance(5_000);
            assertThat(other.channel().snapshot().state()).isEqualTo(ChannelState.UP);
            assertThat(other.heard())
                    .extracting(RecordingPhone.Heard::frame)
                    .contains(
                            new Frame.DigitEnd('1', Duration.ofMillis(50)),
                            new Frame.DigitEnd('A', Duration.ofMillis(50)),
                            new Frame.DigitEnd('*', Duration.ofMillis(50)),
                            new Frame.Control(Frame.Condition.FLASH));
            assertThat(call.heard()).isEmpty();
        }
    }

    @Test
    void sendTextSendsItsArgumentOrTheVariable() throws Exception {
        try (Call call = new Call("SendText(a,b)", "Set(SENDTEXT_BODY=c)", "SendText()")) {
            assertThat(call.heard()).containsExactly(new Frame.Text("a,b"), new Frame.Text("c"));
            assertThat(call.values("SENDTEXTSTATUS")).containsExactly("SUCCESS", "SUCCESS");
        }
        try (Call call = new Call("SendText()")) {
            assertThat(call.values("SENDTEXTSTATUS")).containsExactly("FAILURE");
        }
    }

    @Test
    void assignmentsTakeOneOrSeveral() throws Exception {
        try (Call call = new Call("Set(A=1,2)", "MSet(B=3,C=4)", "Set(GLOBAL(G)=5)")) {
            assertThat(call.values("A")).containsExactly("1,2");
            assertThat(call.values("B")).containsExactly("3");
            assertThat(call.values("C")).containsExactly("4");
            assertThat(call.pbx.pbx().exchange().globals().find("G")).hasValue("5");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ChannelRedirect(Phone/wait,other,o,in); in  ; SUCCESS",
                "ChannelRedirect(Phone/wait,5,1); five; SUCCESS",
                "ChannelRedirect(Phone/wait,2); waited; SUCCESS",
                "ChannelRedirect(Phone/none,5,1); end; NOCHANNEL",
            })
    void channelRedirectTakesFullAndPartialPlaces(String step, String reached, String status)
            throws Exception {
        try (Call call = new Call("Wait(1)", step)) {
            RecordingPhone _ = RecordingPhone.call(call.pbx, "wait");
            call.advance(2_000);
            assertThat(call.steps()).anyMatch(each -> each.strip().equals(reached.strip()));
            assertThat(call.values("CHANNELREDIRECT_STATUS")).containsExactly(status);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ExecIf(1?Goto(5,1):Goto(61,1)); five",
                "ExecIf(0?Goto(5,1):Goto(61,1)); sixty-one",
                "ExecIf(0?Goto(5,1)); end",
                "GotoIf(1?5,1); five",
                "GotoIf(?5,1:61,1); sixty-one",
                "GotoIf(0?5,1); end",
                "Goto(other,7,1); seven",
                "Goto(5,1); five",
                "Goto(end); end",
                "Gosub(sub,1(x)); sub x",
                "GosubIf(1?sub,1(y):5,1); sub y",
                "GosubIf(0?5,1:sub,1(z)); sub z",
                "GosubIf(0?5,1); end",
                "While(0); end",
            })
    void theFlowGoesThere(String step, String reached) throws Exception {
        String[] steps =
                step.startsWith("While")
                        ? new String[] {step, "NoOp(loop)", "EndWhile()"}
                        : new String[] {step};
        try (Call call = new Call(steps)) {
            call.advance(10);
            assertThat(call.steps()).contains(reached).doesNotContain("loop");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Originate(Desk/answer+w500+hangup,exten,other,o,in); in  ; SUCCESS",
                "Originate(Desk/answer+w500+hangup,exten,other,7); seven; SUCCESS",
                "Originate(Desk/answer+w500+hangup,app,SendText,run); end; SUCCESS",
                "Originate(Desk/busy,app,NoOp,run); end; BUSY",
                "Originate(Desk/congestion,app,NoOp,run); end; CONGESTION",
                "Originate(Desk/ring,app,NoOp,run,,2); end; RINGING",
                "Originate(Desk/ring,app,NoOp,run,,2,a); end; SUCCESS",
                "Originate(Desk/answer+hangup,exten,other,o,in,,c(9)n(Joe)); in \"Joe\" <9>; SUCCESS",
                "Originate(Desk/answer+hangup,exten,other,o,in,,v(V=1^W=2)); in  1; SUCCESS",
                "Originate(Desk/answer+hangup,app,NoOp,run,,,b(flows^sub^1(pre))); sub pre; SUCCESS",
                "Originate(Desk/answer+hangup,app,NoOp,run,,,B(flows^sub^1(own))); sub own; SUCCESS",
                "Originate(Desk/forward=Desk/answer,app,SendText,run); end; SUCCESS",
                "Originate(Desk/forward=5,app,SendTex,); five; HANGUP",
                "Originate(Desk/ring+w1000+forward=slow,app,NoOp,run,,3); slow; RINGING",
                "Originate(Desk/forward=Nobody/x,app,NoOp,run); end; FAILED",
                "Originate(Nobody/x,app,NoOp,run); end; FAILED",
            })
    void originateCalls(String step, String reached, String status) throws Exception {
        try (Call call = new Call(step)) {
            call.advance(10_000);
            assertThat(call.steps())
                    .as(step)
                    .anyMatch(each -> each.strip().equals(reached.strip()))
                    .contains("end");
            assertThat(call.values("ORIGINATE_STATUS")).containsExactly(status);
            assertThat(call.desks.heard().contains(new Frame.Text("run")))
                    .isEqualTo(step.contains("SendText"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bridge(Phone/wait,S(2)); SUCCESS; 2000",
                "Bridge(Phone/wait,L(1500)); SUCCESS; 1500",
                "Bridge(Phone/wait,H); SUCCESS; 5000",
                "Bridge(Phone/nobody); NONEXISTENT; 0",
                "Bridge(Phone/a); LOOP; 0",
            })
    void bridgeJoinsAnotherChannel(String step, String result, int milliseconds) throws Exception {
        try (Call call = new Call("Wait(1)", step)) {
            RecordingPhone _ = RecordingPhone.call(call.pbx, "wait");
            call.advance(1_000 + Math.min(4_999, Math.max(0, milliseconds - 1)));
            assertThat(call.steps().contains("end")).isEqualTo(milliseconds == 0);
            call.advance(1);
            call.dial("*").advance(10);
            assertThat(call.steps()).contains("end");
            assertThat(call.values("BRIDGERESULT")).containsExactly(result);
        }
    }

    @Test
    void bridgeAnswersUnlessToldNotToAndBeepsIfToldTo() throws Exception {
        try (Call call = new Call("Wait(1)", "Bridge(Phone/wait,npS(2))")) {
            RecordingPhone other = RecordingPhone.call(call.pbx, "wait");
            call.advance(2_000);
            assertThat(call.state()).isEqualTo(ChannelState.RING);
            assertThat(other.voices()).isEqualTo(12);
        }
        try (Call call = new Call("Wait(1)", "Bridge(Phone/wait,S(2))")) {
            RecordingPhone other = RecordingPhone.call(call.pbx, "wait");
            call.advance(2_000);
            assertThat(call.state()).isEqualTo(ChannelState.UP);
            assertThat(other.voices()).isZero();
        }
    }

    @Test
    void theOtherPartyMayEndTheBridgeOrGoOnWhenThisOneIsGone() throws Exception {
        try (Call call = new Call("Wait(1)", "Bridge(Phone/wait,h)")) {
            RecordingPhone other = RecordingPhone.call(call.pbx, "wait");
            call.advance(2_000);
            other.dial("*");
            call.advance(10);
            assertThat(call.steps()).contains("end", "waited");
        }
        try (Call call = new Call("Wait(1)", "Bridge(Phone/wait,F(other^7^1))")) {
            RecordingPhone _ = RecordingPhone.call(call.pbx, "wait");
            call.advance(2_000);
            call.phone.hangup();
            call.advance(10);
            assertThat(call.steps()).contains("seven").doesNotContain("waited");
        }
        try (Call call = new Call("Wait(1)", "Bridge(Phone/wait,F)")) {
            RecordingPhone _ = RecordingPhone.call(call.pbx, "wait");
            call.advance(2_000);
            call.phone.hangup();
            call.advance(10);
            assertThat(call.steps()).contains("end");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BridgeWait(,,S(2)); MusicStarted",
                "BridgeWait(room,participant,m(jazz)S(2)); MusicStarted",
                "BridgeWait(room,participant,e(s)S(2)); ''",
                "BridgeWait(room,participant,e(n)S(2)); ''",
                "BridgeWait(room,participant,e(r)nS(2)); RINGING",
                "BridgeWait(room,participant,e(h)nS(2)); Hold",
            })
    void bridgeWaitEntertainsAndEnds(String step, String what) throws Exception {
        try (Call call = new Call(step)) {
            call.advance(1_900);
            assertThat(call.pbx.heard().contains("MusicStarted Phone/a"))
                    .isEqualTo(what.equals("MusicStarted"));
            assertThat(call.heard().contains(new Frame.Control(Frame.Condition.RINGING)))
                    .isEqualTo(what.equals("RINGING"));
            assertThat(call.heard().stream().anyMatch(Frame.Hold.class::isInstance))
                    .isEqualTo(what.equals("Hold"));
            assertThat(call.state())
                    .isEqualTo(step.contains("n" + "S") ? ChannelState.RING : ChannelState.UP);
            call.advance(200);
            assertThat(call.steps()).contains("end");
        }
    }

    @Test
    void anAnnouncerIsHeardByAllWhoWaitAndHearsNobody() throws Exception {
        try (Call call = new Call("BridgeWait(room,participant,e(s))")) {
            RecordingPhone announcer = RecordingPhone.call(call.pbx, "announce");
            Frame news = new Frame.Text("news");
            announcer.channel().deliver(news);
            call.phone.channel().deliver(new Frame.Text("question"));
            call.advance(10);
            assertThat(call.heard()).containsExactly(news);
            assertThat(announcer.heard()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDialplanMaySayWhereWhoWaitedGoesOn(boolean kicked) throws Exception {
        try (Call call =
                new Call("Set(CHANNEL(after_bridge_goto)=other,7,1)", "BridgeWait(room,,S(2))")) {
            call.advance(1_000);
            if (kicked) {
                var _ = call.pbx.pbx().bridgeOperations().kick(call.phone.channel(), "");
            }
            call.advance(kicked ? 100 : 1_100);
            assertThat(call.steps()).containsExactly("begin", "seven");
        }
    }

    @Test
    void anUnknownRoleEndsTheCall() throws Exception {
        try (Call call = new Call("BridgeWait(room,king)")) {
            assertThat(call.isOver()).isTrue();
        }
    }

    @Test
    void aUserEventCarriesHeaders() throws Exception {
        try (Call call = new Call("UserEvent(Mine,A: 1,nonsense,B:2)")) {
            assertThat(call.pbx.events())
                    .filteredOn(PbxEvent.UserEventSent.class::isInstance)
                    .extracting(event -> ((PbxEvent.UserEventSent) event).headers())
                    .singleElement()
                    .asString()
                    .isEqualTo("{A=1, B=2}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Log(ERROR,one,two); astrolabe.dialplan; ERROR; one,two",
                "Log(warning,text); astrolabe.dialplan; WARN; text",
                "Log(NOTICE,text); astrolabe.dialplan; INFO; text",
                "Log(DEBUG,text); astrolabe.dialplan; DEBUG; text",
                "Log(DTMF,text); astrolabe.dialplan; DEBUG; text",
                "Log(LOUD,text); astrolabe.dialplan; ERROR; 'LOUD'",
                "Log(VERBOSE,text); astrolabe.verbose; INFO; text",
                "Verbose(text); astrolabe.verbose; INFO; text",
                "Verbose(3,a,b); astrolabe.verbose; INFO; a,b",
                "DumpChan(); astrolabe.verbose; INFO; Phone/a",
                "DumpChan(5); astrolabe.verbose; INFO; Phone/a",
            })
    void theLogIsWritten(String step, String logger, String level, String text) throws Exception {
        try (LogWatch log = new LogWatch(logger);
                Call call = new Call(step)) {
            assertThat(call.steps()).containsExactly("begin", "end");
            assertThat(log.lines()).anyMatch(line -> line.startsWith(level) && line.contains(text));
        }
    }
}
