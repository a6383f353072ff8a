package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.dialplan.Edit;
import astrolabe.engine.dialplan.ExtensionKey;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.Step;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be written in {@code extensions.conf}, one example each. */
class DialplanLanguageTest {

    private static List<String> play(String dialplan, String extension) throws Exception {
        try (TestPbx pbx = new TestPbx(dialplan)) {
            RecordingPhone _ = RecordingPhone.call(pbx, extension);
            pbx.time().advance(Duration.ofMinutes(5));
            Invariants.check(pbx.events(), pbx.pbx());
            return said(pbx);
        }
    }

    private static List<String> said(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.StepEntered.class::isInstance)
                .map(event -> ((PbxEvent.StepEntered) event).channel())
                .filter(channel -> channel.application().equals("NoOp"))
                .map(channel -> channel.data())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2345, four digits from 2",
        "1345, four digits",
        "9345, nine and more",
        "93, nine and more",
        "0049, exchange line [49]",
        "00, exchange line []",
        "*57, code 7",
        "abc, letters",
        "5-000, five thousand",
    })
    void theMoreSpecificPatternIsTried(String dialled, String says) throws Exception {
        assertThat(
                        play(
                                """
                                [flows]
                                exten => _NXXX,1,NoOp(four digits from 2)
                                exten => _XXXX,1,NoOp(four digits)
                                exten => _9.,1,NoOp(nine and more)
                                exten => _00!,1,NoOp(exchange line [${EXTEN:2}])
                                exten => _*5[1-37],1,NoOp(code ${EXTEN:2})
                                exten => _[a-c]b[!-z],1,NoOp(letters)
                                exten => 5000,1,NoOp(five thousand)
                                """,
                                dialled))
                .containsExactly(says);
    }

    @Test
    void callersHaveStepsOfTheirOwn() throws Exception {
        assertThat(
                        play(
                                """
                                [flows]
                                exten => a,1,Set(CALLERID(num)=555)
                                 same => n,Goto(b,1)
                                exten => b/_5XX,1,NoOp(five hundreds)
                                exten => b,1,NoOp(everybody)
                                exten => b,2,Set(CALLERID(num)=)
                                exten => b/,3,NoOp(nobody)
                                exten => b,3,NoOp(everybody)
                                """,
                                "a"))
                .containsExactly("five hundreds", "nobody");
    }

    @Test
    void aLoopbackLooksUnderAnotherName() throws Exception {
        assertThat(
                        play(
                                """
                                [flows]
                                exten => a,1,Goto(21,1)
                                lswitch => Loopback/12${EXTEN}@other/_2X
                                include => last
                                [other]
                                exten => _12XX,1,NoOp(${EXTEN} ${CONTEXT} ${PRIORITY})
                                 same => n,NoOp(and on)
                                 same => n,Goto(flows,31,1)
                                [last]
                                exten => 31,1,NoOp(not for the loopback)
                                """,
                                "a"))
                .containsExactly("1221 other 1", "and on", "not for the loopback");
    }

    @Test
    void aLoopbackThatLeadsInACircleFindsNothing() throws Exception {
        assertThat(
                        play(
                                """
                                [flows]
                                exten => a,1,Goto(5,1)
                                exten => i,1,NoOp(${INVALID_EXTEN})
                                lswitch => Loopback/${EXTEN}@round
                                [round]
                                lswitch => Loopback/${EXTEN}@flows
                                """,
                                "a"))
                .containsExactly("5");
    }

    @Test
    void aContextIsIncludedAtTimes() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,NoOp(${EVAL_EXTEN(flows,b,1)})
                         same => n,Wait(3600)
                         same => n,NoOp(${EVAL_EXTEN(flows,b,1)})
                        include => morning,%1$s-%1$s,*,*,*
                        include => always
                        [morning]
                        exten => b,1,NoOp(now)
                        [always]
                        exten => b,1,NoOp(later)
                        """
                                .formatted(now()))) {
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofHours(2));
            assertThat(said(pbx)).containsExactly("now", "later");
        }
    }

    private static String now() throws Exception {
        try (TestPbx pbx = new TestPbx("")) {
            LocalTime time = LocalTime.ofInstant(pbx.time().instant(), ZoneId.systemDefault());
            return "%d:%02d".formatted(time.getHour(), time.getMinute());
        }
    }

    @Test
    void globalsMayBeMadeOfFunctionsAndEarlierOnes() throws Exception {
        assertThat(
                        play(
                                """
                                [globals]
                                NAME = joe
                                LOUD = ${TOUPPER(${NAME})}$[1 + 1]
                                [flows]
                                exten => a,1,NoOp(${LOUD} ${GLOBAL(NAME)})
                                """,
                                "a"))
                .containsExactly("JOE2 joe");
    }

    /** A call without a next step is hung up, or waits for more digits and goes to t. */
    @Test
    void aCallThatRunsOutOfStepsFallsThrough() throws Exception {
        String steps =
                """
                [flows]
                exten => a,1,Answer()
                 same => n,NoOp(last)
                exten => t,1,NoOp(waited)
                 same => n,Hangup()
                """;
        assertThat(play(steps, "a")).containsExactly("last");
        assertThat(play("[general]\nautofallthrough = no\n" + steps, "a"))
                .containsExactly("last", "waited");
    }

    @Test
    void theFormerWayOfSearchingFindsTheSame() throws Exception {
        String steps =
                """
                [flows]
                exten => _1[2-46]!,1,NoOp(range)
                exten => _1.,1,NoOp(any)
                exten => 15,1,NoOp(name)
                """;
        for (String search : List.of("yes", "no")) {
            String general = "[general]\nextenpatternmatchnew = " + search + "\n";
            assertThat(play(general + steps, "13")).containsExactly("range");
            assertThat(play(general + steps, "1699")).containsExactly("range");
            assertThat(play(general + steps, "15")).containsExactly("name");
            assertThat(play(general + steps, "155")).containsExactly("any");
        }
    }

    private static void reload(TestPbx pbx, String dialplan) {
        Problems problems = new Problems();
        var reader = new ConfigReader(new MemorySource(Map.of("extensions.conf", dialplan)));
        pbx.pbx().load(reader.read("extensions.conf").orEmpty(problems), problems);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aReloadChangesWhatARunningCallDoesNext() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [flows]
                        exten => a,1,NoOp(one)
                         same => n,Wait(10)
                         same => n,NoOp(old)
                        """)) {
            RecordingPhone phone = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            reload(
                    pbx,
                    """
                    [flows]
                    exten => a,1,NoOp(unseen)
                     same => n,NoOp(unseen)
                     same => n,NoOp(new)
                    """);
            assertThat(phone.channel().isEnded()).isFalse();
            pbx.time().advance(Duration.ofSeconds(10));
            assertThat(said(pbx)).containsExactly("one", "new");
        }
    }

    @Test
    void globalsStayAtAReloadUnlessTheyAreToBeCleared() throws Exception {
        try (TestPbx pbx = new TestPbx("[globals]\nA = 1\nB = 1\n")) {
            reload(pbx, "[globals]\nA = 2\n");
            assertThat(pbx.pbx().exchange().globals().all())
                    .containsEntry("A", "2")
                    .containsEntry("B", "1");
            reload(pbx, "[general]\nclearglobalvars = yes\n[globals]\nA = 3\n");
            assertThat(pbx.pbx().exchange().globals().all()).containsOnlyKeys("A");
        }
    }

    @Test
    void whatOthersPutIntoTheDialplanStaysAtAReload() throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\nexten => a,1,NoOp(file)\n")) {
            Step parked = Step.of(1, "NoOp", "parked", Origin.registrar("parking"));
            Step entered = Step.of(1, "NoOp", "entered", Origin.registrar(Origin.CONFIGURATION));
            add(pbx, "701", parked);
            add(pbx, "702", entered);
            reload(pbx, "[flows]\nexten => b,1,NoOp(file)\n");
            assertThat(pbx.pbx().dialplan().current().context("flows").orElseThrow().extensions())
                    .extracting(extension -> extension.name())
                    .containsExactly("701", "b");
        }
    }

    private static void add(TestPbx pbx, String extension, Step step) {
        Edit edit =
                pbx.pbx()
                        .dialplan()
                        .edit(plan -> plan.add("flows", ExtensionKey.of(extension), step, false));
        assertThat(edit).isInstanceOf(Edit.Done.class);
    }

    @Test
    void aCallMayLastSoLongAndNoLonger() throws Exception {
        assertThat(
                        play(
                                """
                                [flows]
                                exten => a,1,Set(TIMEOUT(absolute)=10)
                                 same => n,Wait(4)
                                 same => n,NoOp(${TIMEOUT(absolute)})
                                 same => n,Set(TIMEOUT(absolute)=0)
                                 same => n,NoOp(${TIMEOUT(absolute)})
                                 same => n,Set(TIMEOUT(absolute)=5)
                                 same => n,Wait(60)
                                 same => n,NoOp(never)
                                exten => T,1,NoOp(too long)
                                 same => n,Wait(60)
                                 same => n,NoOp(but its handler may last)
                                """,
                                "a"))
                .containsExactly("6.000", "0.000", "too long", "but its handler may last");
    }

    @Test
    void handlersRunBeforeDialingAfterTheAnswerAndAtTheEnd() throws Exception {
        assertThat(
                        play(
                                """
                                [flows]
                                exten => a,1,Set(CHANNEL(hangup_handler_push)=sub,s,1(pushed))
                                 same => n,Dial(Local/b@flows,9,B(sub^s^1(caller))b(sub^s^1(called))U(sub^answered))
                                exten => b,1,Answer()
                                 same => n,Wait(1)
                                exten => h,1,NoOp(h)
                                [sub]
                                exten => s,1,NoOp(${ARG1})
                                 same => n,Return()
                                """,
                                "a"))
                .startsWith("caller", "called", "answered")
                .endsWith("h", "pushed");
    }
}
