package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpecTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // 2026-11-23 is a Monday
                "*; 2026-11-23T12:00; true",
                "*,*,*,*; 2026-11-23T12:00; true",
                "9:00-17:00; 2026-11-23T09:00; true",
                "9:00-17:00; 2026-11-23T17:00:59; true",
                "9:00-17:00; 2026-11-23T17:01; false",
                "09:30; 2026-11-23T09:30; true",
                "09:30; 2026-11-23T09:31; false",
                "22:00-6:00; 2026-11-23T23:59; true",
                "22:00-6:00; 2026-11-23T06:00; true",
                "22:00-6:00; 2026-11-23T12:00; false",
                "8:00-12:00&13:00-17:00; 2026-11-23T12:30; false",
                "8:00-12:00&13:00-17:00; 2026-11-23T13:30; true",
                "*,mon-fri; 2026-11-23T12:00; true",
                "*,mon-fri; 2026-11-22T12:00; false",
                "*,Fri-Mon; 2026-11-22T12:00; true",
                "*,fri-mon; 2026-11-24T12:00; false",
                "*,sat&sun; 2026-11-22T12:00; true",
                "*,*,1-15&23; 2026-11-23T12:00; true",
                "*,*,24-5; 2026-11-23T12:00; false",
                "*,*,24-5; 2026-11-03T12:00; true",
                "*,*,*,nov-jan; 2026-11-23T12:00; true",
                "*,*,*,11; 2026-11-23T12:00; true",
                "*,*,*,feb-oct; 2026-11-23T12:00; false",
                "9:00-17:00|mon|23|nov; 2026-11-23T12:00; true",
                " 9:00 - 17:00 , mon , 23 , nov ; 2026-11-23T12:00; true",
                "9:00-17:00,*,*,*,America/New_York; 2026-11-23T12:00; false",
                "9:00-17:00,*,*,*,America/New_York; 2026-11-23T14:00; true",
            })
    void includes(String text, LocalDateTime now, boolean expected) {
        var problems = new ArrayList<String>();
        var spec = TimeSpec.parse(text, UTC, problems::add);
        assertThat(problems).isEmpty();
        assertThat(spec.includes(now.toInstant(ZoneOffset.UTC))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "25:00-26:00; \"25:00-26:00\" is not a time",
                "9-17; \"9-17\" is not a time",
                "*,monday; \"monday\" is not a weekday",
                "*,*,32; \"32\" is not a day of the month",
                "*,*,0; \"0\" is not a day of the month",
                "*,*,*,foo; \"foo\" is not a month",
            })
    void whatCannotBeReadIsReportedAndNeverApplies(String text, String problem) {
        var problems = new ArrayList<String>();
        var spec = TimeSpec.parse(text, UTC, problems::add);
        assertThat(problems).containsExactly(problem);
        assertThat(spec.includes(Instant.parse("2026-11-23T12:00:00Z"))).isFalse();
    }

    @Test
    void anUnknownTimeZoneIsReportedAndTheLocalOneTaken() {
        var problems = new ArrayList<String>();
        var spec = TimeSpec.parse("9:00-17:00,*,*,*,Mars/North", UTC, problems::add);
        assertThat(problems).isEqualTo(List.of("\"Mars/North\" is not a time zone; using Z"));
        assertThat(spec.includes(Instant.parse("2026-11-23T12:00:00Z"))).isTrue();
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(TimeSpec.parse(text, UTC, _ -> {})).isNotNull();
    }
}
