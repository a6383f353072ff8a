package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that run through what {@code extensions.ael} says. */
class AelCallTest {

    private static void load(TestPbx pbx, String ael) {
        Problems problems = new Problems();
        pbx.pbx().loadAel(new MemorySource(Map.of("extensions.ael", ael)), problems);
        assertThat(problems.all()).isEmpty();
    }

    private static List<String> play(String ael, String extension) throws Exception {
        try (TestPbx pbx = new TestPbx("")) {
            load(pbx, ael);
            RecordingPhone _ = RecordingPhone.call(pbx, extension);
            pbx.time().advance(Duration.ofMinutes(1));
            Invariants.check(pbx.events(), pbx.pbx());
            return said(pbx);
        }
    }

    private static List<String> said(TestPbx pbx) {
        return pbx.events().stream()
                .filter(PbxEvent.StepEntered.class::isInstance)
                .map(event -> ((PbxEvent.StepEntered) event).channel())
                .filter(channel -> channel.application().equals("Verbose"))
                .map(channel -> channel.data())
                .toList();
    }

    @Test
    void loopsCountAndMacrosHaveTheirOwnArguments() throws Exception {
        assertThat(
                        play(
                                """
                                globals { START=1; }
                                macro tell(what, times) {
                                    for (n=0; ${n} < ${times}; n=${n} + 1) {
                                        if (${n} = 1) continue;
                                        Verbose(${what} ${n});
                                    }
                                }
                                context flows {
                                    a => {
                                        i=${START};
                                        while (1) {
                                            if (${i} > 2) break;
                                            &tell(round ${i},3);
                                            i=${i} + 1;
                                        }
                                        Verbose(end ${i} [${what}]);
                                    }
                                }
                                """,
                                "a"))
                .containsExactly("round 1 0", "round 1 2", "round 2 0", "round 2 2", "end 3 []");
    }

    @ParameterizedTest
    @CsvSource({
        "5, five",
        "600, six hundreds 600",
        "77, seven and on",
        "1, something else 1",
        "*9, star",
    })
    void casesAreChosen(String dialled, String said) throws Exception {
        assertThat(
                        play(
                                """
                                context flows {
                                    _[0-9*]! => {
                                        switch (${EXTEN}) {
                                            case 5: Verbose(five); break;
                                            case *9: Verbose(star); break;
                                            pattern _6XX: Verbose(six hundreds ${EXTEN}); break;
                                            case 77: x=${EXTEN};
                                            case 78: Verbose(seven and on); break;
                                            default: Verbose(something else ${EXTEN});
                                        }
                                    }
                                }
                                """,
                                dialled))
                .containsExactly(said);
    }

    @Test
    void labelsAreReachedFromElsewhereAndReturnEndsAnExtension() throws Exception {
        assertThat(
                        play(
                                """
                                context flows {
                                    a => { goto b,in; }
                                    b => { Verbose(unseen); in: Verbose(in); jump c@other; }
                                }
                                context other {
                                    c => { Verbose(c); if (1) return; Verbose(unseen); }
                                }
                                """,
                                "a"))
                .containsExactly("in", "c");
    }

    @Test
    void bothLanguagesLiveInOneContextAndAreReadAnewByThemselves() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        """
                        [general]
                        autofallthrough = no
                        [flows]
                        exten => a,1,Verbose(conf)
                         same => n,Goto(b,1)
                        """)) {
            load(pbx, "context flows { b => Verbose(ael); c => Verbose(ael); }");
            load(pbx, "context flows { b => { Verbose(new ael); Hangup(); } }");
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(said(pbx)).containsExactly("conf", "new ael");
            assertThat(pbx.pbx().dialplan().current().options().autoFallThrough()).isFalse();
            load(pbx, "");
            assertThat(pbx.pbx().dialplan().current().context("flows").orElseThrow().extensions())
                    .hasSize(1);
        }
    }

    @Test
    void aMacroIsCalledFromTheOtherFileByItsName() throws Exception {
        try (TestPbx pbx =
                new TestPbx(
                        "[flows]\nexten => a,1,AELSub(tell,hello,you)\n same => n,Verbose(back)\n")) {
            load(pbx, "macro tell(what, whom) { Verbose(${what} ${whom}); }\n");
            RecordingPhone _ = RecordingPhone.call(pbx, "a");
            pbx.time().advance(Duration.ofSeconds(1));
            assertThat(said(pbx)).containsExactly("hello you", "back");
        }
    }
}
