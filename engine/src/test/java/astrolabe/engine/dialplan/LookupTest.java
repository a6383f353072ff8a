package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Dialplan DIALPLAN =
            Reading.clean(
                    """
                    [main]
                    exten => 100,1,NoOp(name)
                    exten => _1XX,1(start),NoOp(three)
                    exten => _1XX,2(second),NoOp(three again)
                    exten => _1.,1,NoOp(rest)
                    exten => _1.,3,NoOp(rest three)
                    exten => 200/5551212,1,NoOp(one caller)
                    exten => 200/_555XXXX,1,NoOp(some callers)
                    exten => 200/,1,NoOp(no number)
                    exten => 200,1,NoOp(everyone)
                    exten => 300/5551212,1,NoOp(one caller only)
                    exten => s,1,NoOp(start)
                    exten => _7XX!,1,NoOp(early)
                    exten => 7001,1,NoOp(longer)
                    ignorepat => 9
                    ignorepat => _8X
                    include => open,9:00-17:00,mon-fri,*,*
                    include => always
                    include => nowhere

                    [open]
                    exten => 400,1,NoOp(open)
                    include => main

                    [always]
                    exten => 100,1,NoOp(never reached)
                    exten => 100,2,NoOp(included two)
                    exten => 400,1,NoOp(closed)
                    exten => 500,1,NoOp(included)
                    exten => 500,hint,PJSIP/500
                    exten => _60X,hint,PJSIP/${EXTEN}
                    """);

    private static String found(String extension, int priority, String caller, Instant now) {
        return DIALPLAN.find("main", extension, priority, caller, now)
                .map(m -> m.step().data())
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1, '', name",
        "100, 2, '', three again",
        "100, 3, '', rest three",
        "100, 4, '', -",
        "150, 1, '', three",
        "150, 3, '', rest three",
        "1500, 1, '', rest",
        "1, 1, '', -",
        "200, 1, 5551212, one caller",
        "200, 1, 5550000, some callers",
        "200, 1, '', no number",
        "200, 1, 123, everyone",
        "300, 1, 5551212, one caller only",
        "300, 1, 123, -",
        "s, 1, '', start",
        "S, 1, '', -",
        "500, 1, '', included",
        "999, 1, '', -",
    })
    void findsTheStepOfTheBestExtensionThatHasIt(
            String extension, int priority, String caller, String data) {
        assertThat(found(extension, priority, caller, MONDAY_NOON)).isEqualTo(data);
        assertThat(DIALPLAN.exists("main", extension, priority, caller, MONDAY_NOON))
                .isEqualTo(!data.equals("-"));
    }

    @Test
    void anIncludeCountsOnlyAtItsTime() {
        assertThat(found("400", 1, "", MONDAY_NOON)).isEqualTo("open");
        assertThat(found("400", 1, "", SUNDAY_NOON)).isEqualTo("closed");
    }

    @Test
    void aMatchNamesTheContextThatHoldsIt() {
        assertThat(DIALPLAN.find("main", "500", 1, "", MONDAY_NOON))
                .hasValueSatisfying(m -> assertThat(m.context().name()).isEqualTo("always"));
    }

    @Test
    void contextsThatIncludeEachOtherEndTheSearch() {
        assertThat(DIALPLAN.find("open", "nothing", 1, "", MONDAY_NOON)).isEmpty();
        assertThat(DIALPLAN.find("open", "s", 1, "", MONDAY_NOON)).isPresent();
    }

    @Test
    void anUnknownContextHoldsNothing() {
        assertThat(DIALPLAN.find("nowhere", "s", 1, "", MONDAY_NOON)).isEmpty();
        assertThat(DIALPLAN.canMatch("nowhere", "s", 1, "", MONDAY_NOON)).isFalse();
        assertThat(DIALPLAN.includesOfNothing())
                .singleElement()
                .extracting(Include::context)
                .isEqualTo("nowhere");
    }

    @Test
    void labelsAreFoundWhereTheExtensionFits() {
        assertThat(DIALPLAN.findLabel("main", "150", "second", "", MONDAY_NOON))
                .hasValueSatisfying(m -> assertThat(m.step().priority()).isEqualTo(2));
        assertThat(DIALPLAN.findLabel("main", "100", "start", "", MONDAY_NOON)).isPresent();
        assertThat(DIALPLAN.findLabel("main", "s", "start", "", MONDAY_NOON)).isEmpty();
        assertThat(DIALPLAN.findLabel("main", "150", "", "", MONDAY_NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // digits, can match, matches more
        "'', true, true",
        "1, true, true",
        "10, true, true",
        "100, true, true",
        "20, true, true",
        "200, true, false",
        "2001, false, false",
        "5, true, true",
        "500, true, false",
        "70, true, true",
        "700, true, true",
        "701, true, false",
        "7, true, true",
        "9, false, false",
    })
    void digitsSoFar(String digits, boolean can, boolean more) {
        assertThat(DIALPLAN.canMatch("main", digits, 1, "", MONDAY_NOON)).isEqualTo(can);
        assertThat(DIALPLAN.matchesMore("main", digits, 1, "", MONDAY_NOON)).isEqualTo(more);
    }

    @Test
    void ignoredDigitsKeepTheDialTone() {
        assertThat(DIALPLAN.ignores("main", "9")).isTrue();
        assertThat(DIALPLAN.ignores("main", "85")).isTrue();
        assertThat(DIALPLAN.ignores("main", "8")).isFalse();
        assertThat(DIALPLAN.ignores("always", "9")).isFalse();
    }

    @Test
    void hintsAreFoundThroughIncludesAndPatterns() {
        assertThat(DIALPLAN.hint("main", "500", MONDAY_NOON))
                .hasValueSatisfying(h -> {
                    assertThat(h.context()).isEqualTo("always");
                    assertThat(h.devices()).isEqualTo("PJSIP/500");
                });
        assertThat(DIALPLAN.hint("always", "605", MONDAY_NOON))
                .hasValueSatisfying(h -> {
                    assertThat(h.isPattern()).isTrue();
                    assertThat(h.extension()).isEqualTo("_60X");
                    assertThat(h.devices()).isEqualTo("PJSIP/${EXTEN}");
                });
        assertThat(DIALPLAN.hint("main", "100", MONDAY_NOON)).isEmpty();
        assertThat(DIALPLAN.hints()).extracting(Hint::extension).containsExactly("500", "_60X");
    }
}
