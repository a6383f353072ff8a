package astrolabe.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassListTest {

    @ParameterizedTest
    @CsvSource({
        "call, 2",
        "'call,user', 66",
        "'call, user', 2",
        "'us,call', 66",
        "'call,us', 2",
        "',call', 2147483647",
        "'call,', 2",
        "'system,,call', 2147483647",
        "all, 2147483647",
        "none, 0",
        "Call, 0",
        "bogus, 0",
    })
    void listsAreReadAsClientsKnowThem(String list, int mask) {
        assertThat(ClassList.classes(list).mask()).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({
        "on, 2147483647",
        "' ON', 2147483647",
        "true, 2147483647",
        "off, 0",
        "no, 0",
        "1, 1",
        "0, 0",
        "524287, 524287",
        "99999999999999999999999, 2147483647",
        "00000000000000000000001, 1",
        "-1, 0",
        "ONN, 0",
        "'call,user', 66",
    })
    void masksAreNumbersTruthValuesOrLists(String text, int mask) {
        assertThat(ClassList.mask(text)).contains(new Privileges(mask));
    }

    @Test
    void anEmptyMaskIsNone() {
        assertThat(ClassList.mask("")).isEmpty();
        assertThat(ClassList.mask(" \t")).isEmpty();
    }

    @Property
    void wholeNamesGiveExactlyTheirClasses(@ForAll List<Privilege> privileges) {
        String list = privileges.stream().map(Privilege::label).collect(Collectors.joining(","));
        Privileges expected = Privileges.of(privileges.toArray(Privilege[]::new));
        if (!privileges.isEmpty()) {
            assertThat(ClassList.classes(list)).isEqualTo(expected);
        }
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String text) {
        assertThat(ClassList.mask(text).map(Privileges::mask).orElse(0)).isNotNegative();
    }

    @Property
    void numbersAreTakenAsTheyAre(@ForAll int number) {
        if (number >= 0) {
            assertThat(ClassList.mask(Integer.toString(number))).contains(new Privileges(number));
        }
    }
}
