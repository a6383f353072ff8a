package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each option letter of Dial in a call of a phone that dials phones with a script. */
class DialLettersTest {

    private static final String OTHERS =
            """
            [flows]
            exten => there,1,NoOp(there ${CHANNEL(channeltype)})
             same => n,NoOp(behind ${CHANNEL(channeltype)})
             same => n,Wait(5)
            exten => forwarded,1,NoOp(forwarded ${FORWARDERNAME})
             same => n,Answer()
             same => n,Wait(3)
            exten => slow,1,Wait(5)
             same => n,Answer()
             same => n,Wait(1)
            exten => turned,1,Hangup(${V})
            exten => 7,1,NoOp(seven)
            exten => h,1,NoOp(h ${CHANNEL(channeltype)} ${CHANNEL(hangupsource)})
            [exits]
            exten => 8,1,NoOp(eight)
            [goes]
            exten => s,1,Set(GOSUB_RESULT=GOTO:flows^there^1)
             same => n,Return()
            [subs]
            exten => s,1,NoOp(sub ${CHANNEL(channeltype)} ${ARG1})
             same => n(decide),Set(GOSUB_RESULT=${ARG1})
             same => n,Return()
            """;

    /** A call that is over, and all that happened in it. */
    private record Played(
            RecordingPhone phone, ScriptedPhones phones, List<PbxEvent> events, TestPbx pbx) {

        List<String> steps() {
            return events.stream()
                    .filter(PbxEvent.StepEntered.class::isInstance)
                    .map(event -> ((PbxEvent.StepEntered) event).channel())
                    .filter(channel -> channel.application().equals("NoOp"))
                    .map(channel -> channel.data())
                    .toList();
        }

        List<String> values(String variable) {
            return events.stream()
                    .filter(PbxEvent.VariableSet.class::isInstance)
                    .map(PbxEvent.VariableSet.class::cast)
                    .filter(set -> set.name().equals(variable) && !set.value().isEmpty())
                    .map(PbxEvent.VariableSet::value)
                    .toList();
        }

        String status() {
            return values("DIALSTATUS").getLast();
        }

        List<Frame> callerHeard() {
            return phone.heard().stream().map(RecordingPhone.Heard::frame).toList();
        }

        Stream<PbxEvent.DialEnded> dialEnds() {
            return events.stream()
                    .filter(PbxEvent.DialEnded.class::isInstance)
                    .map(PbxEvent.DialEnded.class::cast);
        }
    }

    private interface Play {
        void with(RecordingPhone phone, TestPbx pbx) throws Exception;
    }

    /** A phone calls an extension that is this step; after it comes NoOp(next). */
    private static Played play(String step) throws Exception {
        return play(step, (_, _) -> {});
    }

    private static Played play(String step, Play meanwhile) throws Exception {
        return play("", step, pbx -> pbx, meanwhile);
    }

    private static Played play(
            String before, String step, UnaryOperator<TestPbx> prepared, Play meanwhile)
            throws Exception {
        String first = before.isEmpty() ? "NoOp()" : before;
        TestPbx pbx =
                new TestPbx(
                        OTHERS
                                + "[flows](+)\nexten => s,1,%s\n same => n,%s\n same => n,NoOp(next)\n"
                                        .formatted(first, step));
        ScriptedPhones phones = ScriptedPhones.in(pbx);
        RecordingPhone phone;
        try (pbx) {
            TestPbx _ = prepared.apply(pbx);
            phone = RecordingPhone.call(pbx, "s");
            meanwhile.with(phone, pbx);
            pbx.time().advance(Duration.ofMinutes(3));
        }
        Invariants.check(pbx.events(), pbx.pbx());
        return new Played(phone, phones, pbx.events(), pbx);
    }

    private static long timesHeard(List<Frame> frames, Frame.Condition condition) {
        return frames.stream().filter(new Frame.Control(condition)::equals).count();
    }

    // ---- Who is called ----

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dial(Desk/ring+answer+w2000+hangup,9,g); ANSWER",
                "Dial(Desk/ring+w20000+answer,2); NOANSWER",
                "Dial(Desk/ring+w1000+busy,9); BUSY",
                "Dial(Desk/congestion,9); CONGESTION",
                "Dial(Desk/ring+w1000+hangup,9); NOANSWER",
                "Dial(Desk/busy&Desk/ring+w500+answer+w900+hangup,9,g); ANSWER",
                "Dial(Desk/progress+w3000+answer,9^2); NOANSWER",
                "Dial(Desk/ring+w3000+answer+w100+hangup,9^2,g); ANSWER",
                "Dial(,9); INVALIDARGS",
                "Dial(Nobody/x,9); CHANUNAVAIL",
            })
    void theStatusSaysHowItEnded(String step, String status) throws Exception {
        Played call = play(step);
        assertThat(call.status()).isEqualTo(status);
        assertThat(call.steps()).contains("next");
    }

    @ParameterizedTest
    @CsvSource({"17, BUSY", "21, CHANUNAVAIL", "34, CONGESTION", "19, NOANSWER"})
    void theCallerLearnsTheCause(int cause, String status) throws Exception {
        Played call =
                play(
                        "Set(__V=%d)".formatted(cause),
                        "Dial(Local/turned@flows/n,9)\n same => n,NoOp(cause ${HANGUPCAUSE})",
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(call.status()).isEqualTo(status);
        assertThat(call.steps()).contains("cause " + cause);
    }

    @Test
    void whatKeptOneFromAnsweringIsForgottenWhenAnotherAnswers() throws Exception {
        Played call =
                play(
                        "Set(__V=21)",
                        "Dial(Local/turned@flows/n&Desk/ring+w900+answer+w900+hangup,9)",
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(call.status()).isEqualTo("ANSWER");
        assertThat(call.phone().channel().snapshot().hangupCause()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dial(Desk/ring+w500+answer+w900+hangup,9,gU(subs)); false",
                "Dial(Desk/ring+w500+answer+w900+hangup,9,gaU(subs)); true",
            })
    void theCallerIsAnsweredBeforeWhatTheCalledGoesThrough(String step, boolean before)
            throws Exception {
        Played call = play(step);
        List<String> order = new ArrayList<>();
        for (PbxEvent event : call.events()) {
            if (event instanceof PbxEvent.StateChanged(var channel)
                    && channel.name().equals(call.phone().channel().name())
                    && channel.state() == ChannelState.UP) {
                order.add("answered");
            } else if (event instanceof PbxEvent.StepEntered(var channel)
                    && channel.data().startsWith("sub ")) {
                order.add("sub");
            }
        }
        assertThat(order)
                .containsExactlyElementsOf(
                        before ? List.of("answered", "sub") : List.of("sub", "answered"));
    }

    @Test
    void aForwardIsFollowedInTheForwardersContext() throws Exception {
        Played call = play("Dial(Desk/ring+w500+forward=forwarded,9,g)");
        String forwarder = call.phones().called().getFirst().name();
        assertThat(call.status()).isEqualTo("ANSWER");
        assertThat(call.dialEnds().map(end -> end.status() + " " + end.forward()))
                .contains("CANCEL Local/forwarded@flows", "ANSWER ");
        assertThat(call.values("FORWARDERNAME")).contains(forwarder);
    }

    @Test
    void aForwardMayNameATechnology() throws Exception {
        Played call =
                play(
                        "Dial(Desk/forward=Desk/answer,9,g)",
                        (phone, pbx) -> {
                            pbx.time().advance(Duration.ofSeconds(1));
                            phone.hangup();
                        });
        assertThat(call.status()).isEqualTo("ANSWER");
        assertThat(call.phones().called()).hasSize(2);
    }

    @Test
    void iFollowsNoForward() throws Exception {
        Played call = play("Dial(Desk/forward=Desk/answer,9,i)");
        assertThat(call.status()).isEqualTo("CHANUNAVAIL");
        assertThat(call.phones().called()).hasSize(1);
    }

    @Test
    void zTakesTheTimeoutFromAForwardedCall() throws Exception {
        assertThat(play("Dial(Desk/forward=slow,2,g)").status()).isEqualTo("NOANSWER");
        assertThat(play("Dial(Desk/forward=slow,2,gz)").status()).isEqualTo("ANSWER");
    }

    @Test
    void callsThatAreSentOnForEverEnd() throws Exception {
        Played call =
                play(
                        "Set(FORWARD_CONTEXT=flows)",
                        "Dial(Desk/forward=s,9)",
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(call.status()).isIn("BUSY", "CHANUNAVAIL", "NOANSWER");
        assertThat(call.phones().called()).hasSizeLessThan(50);
    }

    @Test
    void aChannelIsDialledOnOnlySoOften() throws Exception {
        Played call =
                play(
                        "Set(CHANNEL(max_forwards)=0)",
                        "Dial(Desk/answer,9)",
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(call.status()).isEqualTo("BUSY");
        assertThat(call.phones().called()).isEmpty();
    }

    @Test
    void bAndBigBRunSubroutinesBeforeTheCallAndTakeLabels() throws Exception {
        Played call = play("Dial(Desk/busy,9,b(subs^s^1(one))B(subs^s^1(two)))");
        assertThat(call.steps()).contains("sub Desk one", "sub Phone two");
        assertThat(play("Dial(Desk/busy,9,B(subs^s^decide(three)))").values("GOSUB_RESULT"))
                .containsExactly("three");
    }

    // ---- What the caller hears and sees meanwhile ----

    @Test
    void ringingIsPassedOnOrMadeUp() throws Exception {
        assertThat(
                        timesHeard(
                                play("Dial(Desk/w500+busy,9)").callerHeard(),
                                Frame.Condition.RINGING))
                .isZero();
        for (String option : List.of("r", "R")) {
            Played call = play("Dial(Desk/w500+busy,9," + option + ")");
            assertThat(timesHeard(call.callerHeard(), Frame.Condition.RINGING)).isOne();
        }
    }

    @Test
    void rWithAToneLetsTheCallerHearThatTone() throws Exception {
        Played call = play("Dial(Desk/ring+w500+busy,9,r(!440/300))");
        assertThat(timesHeard(call.callerHeard(), Frame.Condition.RINGING)).isZero();
        assertThat(call.phone().voices()).isEqualTo(15); // 300 ms
    }

    @Test
    void mLetsTheCallerHearMusicUntilTheAnswer() throws Exception {
        Played call = play("Dial(Desk/ring+w500+answer+w500+hangup,9,m(jazz))");
        assertThat(call.events())
                .filteredOn(PbxEvent.MusicStarted.class::isInstance)
                .extracting(event -> ((PbxEvent.MusicStarted) event).musicClass())
                .containsExactly("jazz");
        assertThat(call.events()).filteredOn(PbxEvent.MusicStopped.class::isInstance).hasSize(1);
        assertThat(timesHeard(call.callerHeard(), Frame.Condition.RINGING)).isZero();
    }

    @Test
    void bigIKeepsTheCallersDisplay() throws Exception {
        Played with = play("Dial(Desk/name=Ann+ring+w500+busy,9)");
        Played without = play("Dial(Desk/name=Ann+ring+w500+busy,9,I)");
        assertThat(namesSeen(with)).contains("Ann");
        assertThat(namesSeen(without)).doesNotContain("Ann");
    }

    private static List<String> namesSeen(Played call) {
        return call.events().stream()
                .filter(PbxEvent.ConnectedLineChanged.class::isInstance)
                .map(event -> ((PbxEvent.ConnectedLineChanged) event).channel())
                .filter(channel -> channel.name().startsWith("Phone/"))
                .map(channel -> channel.connected().name())
                .toList();
    }

    @Test
    void dLeavesForAnExtensionOfOneDigit() throws Exception {
        Played here = play("Dial(Desk/ring,9,d)", (phone, _) -> phone.dial("7"));
        assertThat(here.steps()).contains("seven");
        Played there =
                play(
                        "Set(EXITCONTEXT=exits)",
                        "Dial(Desk/ring,9,d)",
                        pbx -> pbx,
                        (phone, _) -> phone.dial("78"));
        assertThat(there.steps()).contains("eight").doesNotContain("seven");
    }

    @Test
    void bigHEndsTheWaitingAndTheCallWithAStar() throws Exception {
        Played waiting = play("Dial(Desk/ring,9,H)", (phone, _) -> phone.dial("*"));
        assertThat(waiting.status()).isEqualTo("CANCEL");
        Played talking =
                play(
                        "Dial(Desk/answer,9,gH)",
                        (phone, pbx) -> {
                            pbx.time().advance(Duration.ofSeconds(2));
                            phone.dial("*");
                        });
        assertThat(talking.values("ANSWEREDTIME")).containsExactly("2");
        assertThat(talking.steps()).contains("next");
    }

    @Test
    void hLetsTheCalledEndTheCallWithAStar() throws Exception {
        assertThat(play("Dial(Desk/answer+w3000+d*,9,gh)").values("ANSWEREDTIME"))
                .containsExactly("3");
    }

    @Test
    void aChannelMayHaveFeaturesOfItsOwn() throws Exception {
        Played call =
                play(
                        "Set(CHANNEL(dtmf_features)=H)",
                        "Dial(Desk/answer,9,g)",
                        pbx -> pbx,
                        (phone, pbx) -> {
                            pbx.time().advance(Duration.ofSeconds(1));
                            phone.dial("*");
                        });
        assertThat(call.values("ANSWEREDTIME")).containsExactly("1");
    }

    // ---- Who the parties are ----

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dial(Desk/busy,9); 555:Joe:",
                "Dial(Desk/busy,9,f); s::",
                "Dial(Desk/busy,9,f(\"Desk\" <1>)); 1:Desk:",
                "Dial(Desk/busy,9,s(blue)); 555:Joe:blue",
            })
    void theCalledIsShownWhomTheOptionsSay(String step, String party) throws Exception {
        Played call = play("Set(CALLERID(all)=\"Joe\" <555>)", step, pbx -> pbx, (_, _) -> {});
        PartyId shown = call.phones().called().getFirst().snapshot().connected();
        assertThat(shown.number() + ":" + shown.name() + ":" + shown.tag()).isEqualTo(party);
    }

    @Test
    void uSetsThePresentationAndOTheCalledChannelsIdentity() throws Exception {
        Played call =
                play(
                        "Set(CALLERID(num)=555)",
                        "Dial(Desk/busy,9,u(prohib)o(\"Q\" <9>))",
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(call.phones().called().getFirst().snapshot().connected().presentation())
                .isEqualTo(0x23);
        assertThat(call.phones().called().getFirst().snapshot().caller())
                .isEqualTo(PartyId.of("9", "Q"));
    }

    // ---- Causes ----

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dial(Desk/ring&Desk/answer+w100+hangup,9); 26",
                "Dial(Desk/ring&Desk/answer+w100+hangup,9,Q(USER_BUSY)); 17",
                "Dial(Desk/ring&Desk/answer+w100+hangup,9,Q(NONE)); 0",
                "Dial(Desk/ring,1,c); 26",
            })
    void thoseWhoRangLearnWhy(String step, int cause) throws Exception {
        assertThat(play(step).phones().called().getFirst().snapshot().hangupCause())
                .isEqualTo(cause);
    }

    // ---- After the answer ----

    @Test
    void aAnswersTheCallerBeforeWhatTheCalledGoesThrough() throws Exception {
        List<ChannelState> states = Collections.synchronizedList(new ArrayList<>());
        for (String option : List.of("D(12)", "aD(12)")) {
            var _ =
                    play(
                            "Dial(Desk/answer,9," + option + ")",
                            (phone, pbx) -> {
                                pbx.time().advance(Duration.ofMillis(50));
                                states.add(phone.channel().snapshot().state());
                            });
        }
        assertThat(states).containsExactly(ChannelState.RING, ChannelState.UP);
    }

    @Test
    void bigDSendsDigitsToBothAndOnProgress() throws Exception {
        Played call = play("Dial(Desk/progress+w2000+answer+w2000+hangup,9,D(12:34:56))");
        assertThat(digits(call.phones().heard())).isEqualTo("5612");
        assertThat(digits(call.callerHeard())).isEqualTo("34");
    }

    private static String digits(List<Frame> frames) {
        StringBuilder digits = new StringBuilder();
        frames.forEach(frame -> {
            if (frame instanceof Frame.DigitEnd(var digit, _)) {
                digits.append(digit);
            }
        });
        return digits.toString();
    }

    @Test
    void bigAPlaysToBothBeforeTheyTalk() throws Exception {
        Played call = play("Dial(Desk/answer+w3000+hangup,9,A(beep:hello-world))");
        assertThat(call.phones().heard()).filteredOn(Frame.Voice.class::isInstance).hasSize(12);
        assertThat(call.phone().voices()).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; ANSWER; true",
                "CONTINUE; ANSWER; true",
                "BUSY; BUSY; true",
                "CONGESTION; CONGESTION; true",
                "ABORT; ANSWER; false",
            })
    void bigUDecides(String result, String status, boolean goesOn) throws Exception {
        Played call = play("Dial(Desk/answer+w2000+hangup,9,gU(subs^" + result + "))");
        assertThat(call.steps()).contains("sub Desk " + result);
        assertThat(call.status()).isEqualTo(status);
        assertThat(call.steps().contains("next")).isEqualTo(goesOn);
    }

    @Test
    void bigUMaySendTheCallerElsewhere() throws Exception {
        Played call = play("Dial(Desk/answer+w9000+hangup,9,U(goes))");
        assertThat(call.steps()).contains("there Phone").doesNotContain("next", "there Desk");
    }

    @Test
    void bigGSendsBothElsewhere() throws Exception {
        Played call = play("Dial(Desk/answer,9,G(flows^there^1))");
        assertThat(call.steps()).contains("there Phone", "behind Desk").doesNotContain("next");
    }

    @Test
    void bigFSendsTheCalledOnWhenTheCallerIsGone() throws Exception {
        Play callerLeaves =
                (phone, pbx) -> {
                    pbx.time().advance(Duration.ofSeconds(1));
                    phone.hangup();
                };
        assertThat(play("Dial(Desk/answer,9,F(flows^there^1))", callerLeaves).steps())
                .contains("there Desk");
        assertThat(play("Dial(Desk/answer,9,F)", callerLeaves).steps()).contains("next");
        assertThat(play("Dial(Desk/answer,9)", callerLeaves).steps())
                .doesNotContain("there Desk", "next");
    }

    @Test
    void eRunsTheCalledsExtensionH() throws Exception {
        assertThat(play("Dial(Desk/answer+w500+hangup,9,e)").steps())
                .anyMatch(step -> step.startsWith("h Desk"));
        assertThat(play("Dial(Desk/answer+w500+hangup,9)").steps())
                .noneMatch(step -> step.startsWith("h Desk"));
    }

    @Test
    void whoHungUpIsKnownToBoth() throws Exception {
        Played call = play("Dial(Desk/answer+w500+hangup,9,e)");
        String called = call.phones().called().getFirst().name();
        assertThat(call.steps()).contains("h Desk " + called, "h Phone " + called);
    }

    @Test
    void gGoesOnWhenTheCalledHungUp() throws Exception {
        assertThat(play("Dial(Desk/answer+w500+hangup,9,g)").steps()).contains("next");
        assertThat(play("Dial(Desk/answer+w500+hangup,9)").steps()).doesNotContain("next");
    }

    @Test
    void theDialplanMaySayWhereAChannelGoesOnBehindItsCall() throws Exception {
        Played call =
                play(
                        "Set(CHANNEL(after_bridge_goto)=flows,there,1)",
                        "Dial(Desk/answer+w500+hangup,9)",
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(call.steps()).contains("there Phone").doesNotContain("next");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dial(Desk/answer,9,gS(4)); 4000",
                "Dial(Desk/answer,9,gL(3500)); 3500",
                "Dial(Desk/answer,9,gL(61000:61000)); 61000",
            })
    void aCallMayBeLimited(String step, String milliseconds) throws Exception {
        assertThat(play(step).values("ANSWEREDTIME_MS")).containsExactly(milliseconds);
    }

    @Test
    void theLimitsSoundsReachWhomTheVariablesName() throws Exception {
        // beep lasts 12 frames
        String step = "Dial(Desk/answer,9,L(5000:2000:1000))";
        String sounds =
                "MSet(LIMIT_WARNING_FILE=beep,LIMIT_CONNECT_FILE=beep,LIMIT_TIMEOUT_FILE=beep%s)";
        Played caller = play(sounds.formatted(""), step, pbx -> pbx, (_, _) -> {});
        assertThat(caller.phone().voices()).isEqualTo(4 * 12);
        assertThat(caller.phones().heard()).noneMatch(Frame.Voice.class::isInstance);
        Played called =
                play(
                        sounds.formatted(",LIMIT_PLAYAUDIO_CALLEE=yes,LIMIT_PLAYAUDIO_CALLER=no"),
                        step,
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(called.phone().voices()).isZero();
        assertThat(called.phones().heard())
                .filteredOn(Frame.Voice.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(3 * 12);
    }

    @Test
    void bigCLetsTheRecordBeginWithTheDialling() throws Exception {
        assertThat(recordOf("")).isEqualTo(Duration.ofSeconds(5));
        assertThat(recordOf("C")).isEqualTo(Duration.ofSeconds(2));
    }

    private static Duration recordOf(String option) throws Exception {
        List<CallRecord> records = Collections.synchronizedList(new ArrayList<>());
        var _ =
                play(
                        "Wait(3)",
                        "Dial(Desk/w1000+answer+w1000+hangup,9," + option + ")",
                        pbx -> {
                            pbx.pbx()
                                    .recordCalls(
                                            astrolabe.engine.cdr.CdrOptions.DEFAULTS, records::add);
                            return pbx;
                        },
                        (_, _) -> {});
        CallRecord record = records.getFirst();
        return Duration.between(record.started(), record.ended());
    }

    // ---- Privacy ----

    @ParameterizedTest
    @CsvSource({
        "1, ANSWER, allow",
        "2, NOANSWER, deny",
        "3, TORTURE, torture",
        "4, DONTCALL, kill",
        "5, NOANSWER, allow",
    })
    void bigPAsksTheCalledAndRemembers(String digit, String status, String kept) throws Exception {
        Played call =
                play(
                        "Set(CALLERID(num)=555)",
                        "Dial(Desk/answer+w1000+d" + digit + "+w1000+hangup,9,gP(boss))",
                        pbx -> pbx,
                        (_, pbx) -> {
                            pbx.time().advance(Duration.ofSeconds(4));
                            assertThat(pbx.pbx().database().get("privacy", "boss/555"))
                                    .hasValue(kept);
                        });
        assertThat(call.status()).isEqualTo(status);
        assertThat(call.steps()).contains("next");
    }

    @ParameterizedTest
    @CsvSource({
        "allow, ANSWER, 1",
        "deny, NOANSWER, 0",
        "kill, DONTCALL, 0",
        "torture, TORTURE, 0"
    })
    void whatWasDecidedHoldsWithoutAsking(String kept, String status, int called) throws Exception {
        Played known =
                play(
                        "MSet(CALLERID(num)=555,DB(privacy/s/555)=" + kept + ")",
                        "Dial(Desk/answer+w1000+hangup,9,gP)",
                        pbx -> pbx,
                        (_, _) -> {});
        assertThat(known.status()).isEqualTo(status);
        assertThat(known.phones().called()).hasSize(called);
    }

    @ParameterizedTest
    @CsvSource({"1, ANSWER", "2, NOANSWER", "3, TORTURE", "4, DONTCALL", "5, NOANSWER"})
    void pAsksTheCalledEachTime(String digit, String status) throws Exception {
        Played call =
                play(
                        "Set(CALLERID(num)=555)",
                        "Dial(Desk/answer+w1000+d" + digit + "+w60000+hangup,9,gp)",
                        pbx -> pbx,
                        (_, pbx) -> {
                            pbx.time().advance(Duration.ofMinutes(2));
                            assertThat(pbx.pbx().database().tree("privacy")).isEmpty();
                        });
        assertThat(call.status()).isEqualTo(status);
    }

    @Test
    void bigNAsksOnlyAboutCallersWithoutANumber() throws Exception {
        String step = "Dial(Desk/answer+w1000+hangup,9,gpN)";
        assertThat(play("Set(CALLERID(num)=555)", step, pbx -> pbx, (_, _) -> {}).status())
                .isEqualTo("ANSWER");
        assertThat(play(step).status()).isEqualTo("NOANSWER");
    }

    @Test
    void lettersWithoutEffectAreTakenWithoutComplaint() throws Exception {
        Played call = play("Dial(Desk/answer+w500+hangup,9,gEjn(1)O(1)tTkKwWxX)");
        assertThat(call.status()).isEqualTo("ANSWER");
        Channel called = call.phones().called().getFirst();
        assertThat(called.isEnded()).isTrue();
    }
}
