package astrolabe.engine.application;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class BranchesPropertyTest {

    @Property
    void aConditionPicksItsBranch(
            @ForAll int number,
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String other) {
        Branches branches = Branches.parse(number + "?" + one + ":" + other);
        assertThat(branches.chosen()).isEqualTo(number == 0 ? other : one);
    }

    @Property
    void noTextBreaksTheReader(@ForAll String text) {
        Branches branches = Branches.parse(text);
        assertThat(branches.hasChoice() || branches.chosen().isEmpty()).isTrue();
    }

    @Example
    void parenthesesAndQuotesProtect() {
        Branches branches = Branches.parse("1?Set(a=b:c):NoOp(\"?:\")");
        assertThat(branches.whenTrue()).isEqualTo("Set(a=b:c)");
        assertThat(branches.whenFalse()).isEqualTo("NoOp(\"?:\")");
    }

    @Example
    void onlyNothingAndZeroAreFalse() {
        assertThat(Truth.holds("")).isFalse();
        assertThat(Truth.holds("0")).isFalse();
        assertThat(Truth.holds(" 00 ")).isFalse();
        assertThat(Truth.holds("0x")).isFalse();
        assertThat(Truth.holds("-1")).isTrue();
        assertThat(Truth.holds("10")).isTrue();
        assertThat(Truth.holds("no")).isTrue();
        assertThat(Truth.holds("-")).isTrue();
    }
}
