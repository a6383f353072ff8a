package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The extensions that the engine itself goes to, and what a call leaves behind. */
class SpecialExtensionsTest {

    private static List<PbxEvent> play(String dialplan, String extension) throws Exception {
        try (TestPbx pbx = new TestPbx(dialplan)) {
            ScriptedPhones _ = ScriptedPhones.in(pbx);
            RecordingPhone _ = RecordingPhone.call(pbx, extension);
            pbx.time().advance(Duration.ofMinutes(5));
            Invariants.check(pbx.events(), pbx.pbx());
            return pbx.events();
        }
    }

    private static List<String> texts(List<PbxEvent> events) {
        return channels(events, PbxEvent.StepEntered.class)
                .filter(channel -> channel.application().equals("NoOp"))
                .map(ChannelSnapshot::data)
                .toList();
    }

    private static Stream<ChannelSnapshot> channels(
            List<PbxEvent> events, Class<? extends PbxEvent.OfChannel> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(event -> ((PbxEvent.OfChannel) event).channel());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // step, special extension, what it says
                "Goto(nowhere,1); i; ${INVALID_EXTEN}; nowhere",
                "Goto(nowhere,1); e; ${EXCEPTION(reason)} ${EXCEPTION(exten)}; INVALID nowhere",
                "WaitExten(1); t; ${EXTEN}; t",
                "WaitExten(1); e; ${EXCEPTION(reason)} ${EXCEPTION(context)}; RESPONSETIMEOUT flows",
                "Set(TIMEOUT(absolute)=2); T; ${EXTEN}; T",
                "Set(TIMEOUT(absolute)=2); e; ${EXCEPTION(reason)} ${EXCEPTION(priority)};"
                        + " ABSOLUTETIMEOUT 2",
                "RaiseException(Own); e; ${EXCEPTION(reason)}; Own",
                "Hangup(17); h; ${EXTEN} ${HANGUPCAUSE}; h 17",
            })
    void theEngineGoesThere(String step, String special, String says, String said)
            throws Exception {
        String more = step.contains("absolute") ? " same => n,Wait(60)\n" : "";
        String dialplan =
                "[flows]\nexten => a,1,%s\n%sexten => %s,1,NoOp(%s)\n"
                        .formatted(step, more, special, says);
        assertThat(texts(play(dialplan, "a"))).containsExactly(said);
    }

    @Test
    void aFirstExtensionThatDoesNotExistFallsBackToS() throws Exception {
        assertThat(texts(play("[flows]\nexten => s,1,NoOp(start)\n", "anything")))
                .containsExactly("start");
    }

    @Test
    void iComesBeforeEAndTooManyMistakesEnd() throws Exception {
        assertThat(
                        texts(
                                play(
                                        """
                                        [flows]
                                        exten => a,1,Goto(nowhere,1)
                                        exten => i,1,NoOp(i)
                                         same => n,RaiseException(again)
                                        exten => e,1,NoOp(e)
                                         same => n,RaiseException(once more)
                                        """,
                                        "a")))
                .containsExactly("i", "e");
    }

    @Test
    void withoutFallingThroughTheCallerMayDialOn() throws Exception {
        assertThat(
                        texts(
                                play(
                                        """
                                        [general]
                                        autofallthrough=no
                                        [flows]
                                        exten => a,1,NoOp(a)
                                        exten => t,1,NoOp(t)
                                         same => n,Hangup()
                                        """,
                                        "a")))
                .containsExactly("a", "t");
    }

    @Test
    void hangupHandlersRunBehindHTheLastPushedFirst() throws Exception {
        assertThat(
                        texts(
                                play(
                                        """
                                        [flows]
                                        exten => a,1,Set(CHANNEL(hangup_handler_push)=sub,s,1(one))
                                         same => n,Set(CHANNEL(hangup_handler_push)=sub,s,in(two))
                                         same => n,Set(CHANNEL(hangup_handler_push)=sub,s,1(three))
                                         same => n,Set(CHANNEL(hangup_handler_pop)=sub,s,1(four))
                                         same => n,Hangup(21)
                                        exten => h,1,NoOp(h)
                                        [sub]
                                        exten => s,1(in),NoOp(${ARG1} ${HANGUPCAUSE})
                                         same => n,Return()
                                        """,
                                        "a")))
                .containsExactly("h", "four 21", "two 21", "one 21");
    }

    @Test
    void wipedHandlersDoNotRun() throws Exception {
        assertThat(
                        texts(
                                play(
                                        """
                                        [flows]
                                        exten => a,1,Set(CHANNEL(hangup_handler_push)=flows,h1,1)
                                         same => n,Set(CHANNEL(hangup_handler_push)=flows,h1,1)
                                         same => n,Set(CHANNEL(hangup_handler_wipe)=flows,h2,1)
                                        exten => h1,1,NoOp(h1)
                                         same => n,Return()
                                        exten => h2,1,NoOp(h2)
                                         same => n,Return()
                                        """,
                                        "a")))
                .containsExactly("h2");
    }

    @Test
    void theCalledTakeTheCallersAccountAndCall() throws Exception {
        List<PbxEvent> events =
                play(
                        """
                        [flows]
                        exten => a,1,Set(CHANNEL(accountcode)=acc)
                         same => n,Set(__DEEP=d)
                         same => n,Set(_NEAR=n)
                         same => n,Set(HERE=h)
                         same => n,Dial(Local/b@flows)
                        exten => b,1,NoOp(${CHANNEL(accountcode)} ${DEEP}${NEAR}${HERE})
                         same => n,Dial(Local/c@flows)
                        exten => c,1,NoOp(${CHANNEL(accountcode)} ${DEEP}${NEAR}${HERE})
                        """,
                        "a");
        assertThat(texts(events)).containsExactly("acc dn", "acc d");
        assertThat(
                        channels(events, PbxEvent.HungUp.class)
                                .map(ChannelSnapshot::linkedId)
                                .distinct())
                .hasSize(1);
        assertThat(channels(events, PbxEvent.HungUp.class).map(ChannelSnapshot::account))
                .hasSize(5)
                .containsOnly("acc");
    }

    @Test
    void callsThatMeetInABridgeBecomeTheElderOne() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,Wait(60)
                        exten => b,1,Bridge(Phone/a)
                        """)) {
            RecordingPhone elder = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            RecordingPhone younger = RecordingPhone.call(pbx, "b");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(younger.channel().snapshot().linkedId())
                    .isEqualTo(elder.channel().uniqueId())
                    .isEqualTo(elder.channel().snapshot().linkedId());
        }
    }

    @Test
    void aCallPlacedFromOutsideIsOneCall() throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1,Answer()\n same => n,Wait(2)\n")) {
            var _ = pbx.originate("a@flows", new Originate.ToApplication("Wait", "1"));
            pbx.time().advance(Duration.ofSeconds(9));
            assertThat(
                            channels(pbx.events(), PbxEvent.HungUp.class)
                                    .map(ChannelSnapshot::linkedId)
                                    .distinct())
                    .hasSize(1);
        }
    }
}
