package astrolabe.server.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.server.filter.EventFilter.Parsed;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

    private static EventText event(String name, String... lines) {
        String text =
                "Event: "
                        + name
                        + "\r\nPrivilege: call,all\r\n"
                        + String.join("\r\n", lines)
                        + "\r\n\r\n";
        return new EventText(name, ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    private static EventFilter text(String text) {
        return good(EventFilter.ofText(text));
    }

    private static EventFilter good(Parsed parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Good.class);
        return ((Parsed.Good) parsed).filter();
    }

    private static final EventText NEWCHANNEL =
            event("Newchannel", "Channel: PJSIP/alice-1", "Exten: 100");

    @ParameterizedTest
    @CsvSource({
        "name(Newchannel), '', true",
        "name(Hangup), '', false",
        "'header(Channel),method(starts_with)', PJSIP/, true",
        "'header(Channel),method(ends_with)', -1, true",
        "'header(Channel),method(contains)', alice, true",
        "'header(Channel),method(exact)', PJSIP/alice, false",
        "'header(Exten),method(exact)', 100, true",
        "'header(Missing),method(contains)', a, false",
        "'header(Channel),method(regex)', '^PJSIP/(alice|bob)-[0-9]+$', true",
        "'name(Hangup),header(Exten),method(exact)', 100, false",
        "method(contains), 'Exten: 1', true",
        "'action(exclude),name(Newchannel)', '', false",
        "'action(exclude),name(Hangup)', '', true",
    })
    void criteriaSayWhatIsLookedAt(String criteria, String expression, boolean passes) {
        Filters filters = new Filters(List.of(good(EventFilter.ofCriteria(criteria, expression))));
        assertThat(filters.pass(NEWCHANNEL)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "'', y",
        "bogus(x), y",
        "name(Foo), y",
        "method(regex), ''",
        "method(none), ''",
        "method(glob), x",
        "action(perhaps), x",
        "name(), ''",
        "'name(A),name(B)', ''",
        "'name(A) header(B)', ''",
        "name(A, ''",
    })
    void malformedCriteriaAreRefused(String criteria, String expression) {
        assertThat(EventFilter.ofCriteria(criteria, expression))
                .isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void includingAndExcludingFiltersTogether() {
        Filters filters = Filters.NONE.with(text("Event: New")).with(text("!Exten: 100"));
        assertThat(filters.pass(NEWCHANNEL)).isFalse();
        assertThat(filters.pass(event("Newexten", "Exten: 200"))).isTrue();
        assertThat(filters.pass(event("Hangup"))).isFalse();
        assertThat(Filters.NONE.with(text("!Exten: 100")).pass(event("Hangup"))).isTrue();
        assertThat(Filters.NONE.pass(NEWCHANNEL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "a)", "*a", "(a)\\1"})
    void whatDoesNotCompileIsSaid(String expression) {
        assertThat(EventFilter.ofText(expression)).isInstanceOf(Parsed.NotCompiling.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\\<alice\\>', true",
        "'Exten: [[:digit:]]{3}', true",
        "'Channel.*Exten', true",
        "'[\\d]00', false",
        "'alice{', false",
        "'^Event: Newchannel', true",
        "'^Privilege', false",
    })
    void posixSyntaxMeansWhatItMeansThere(String expression, boolean matches) {
        assertThat(text(expression).matches(NEWCHANNEL)).isEqualTo(matches);
    }

    @Property
    void filtersWrittenEquallyAreEqual(@ForAll @AlphaChars @NotEmpty String word) {
        assertThat(text(word)).isEqualTo(text(word)).hasSameHashCodeAs(text(word));
        assertThat(text(word)).isNotEqualTo(text("!" + word));
    }

    @Property
    void anExcludingFilterIsTheOppositeOfTheIncludingOne(
            @ForAll @AlphaChars @NotEmpty String word) {
        boolean included = Filters.NONE.with(text(word)).pass(NEWCHANNEL);
        assertThat(Filters.NONE.with(text("!" + word)).pass(NEWCHANNEL)).isEqualTo(!included);
    }
}
