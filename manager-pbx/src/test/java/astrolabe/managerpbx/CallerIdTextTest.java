package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PartyId;
import astrolabe.managerpbx.action.CallerIdText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerIdTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"Alice Adams\" <1001>   | 1001      | Alice Adams",
                "Alice <1001>             | 1001      | Alice",
                "<1001>                   | 1001      | ''",
                "\"\" <1001>              | 1001      | ''",
                "1001                     | 1001      | ''",
                "+49(30)123-456           | +49(30)123-456 | ''",
                "*55#                     | *55#      | ''",
                "Alice                    | ''        | Alice",
                "\"Alice\"                | ''        | Alice",
                "\"A <B>\" <1001>         | 1001      | A <B>",
                "Alice <>                 | ''        | Alice",
                "'  Alice  <  1001  >  '  | 1001      | Alice",
            })
    void is_read_as_people_write_it(String text, String number, String name) {
        PartyId party = CallerIdText.parse(text);
        assertThat(party.number()).isEqualTo(number);
        assertThat(party.name()).isEqualTo(name);
    }
}
