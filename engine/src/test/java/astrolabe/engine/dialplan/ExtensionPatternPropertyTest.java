package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExtensionPatternPropertyTest {

    @Property
    void orderIsStrict(
            @ForAll("patterns") String first,
            @ForAll("patterns") String second,
            @ForAll("patterns") String third) {
        var a = ExtensionPattern.compile(first);
        var b = ExtensionPattern.compile(second);
        var c = ExtensionPattern.compile(third);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) < 0 && b.compareTo(c) < 0) {
            assertThat(a).isLessThan(c);
        }
        if (a.equals(b)) {
            assertThat(a).hasSameHashCodeAs(b);
            assertThat(Integer.signum(a.compareTo(c))).isEqualTo(Integer.signum(b.compareTo(c)));
        }
    }

    @Property
    void anyTextCompilesAndAnyDigitsHaveAFit(@ForAll String text, @ForAll String dialled) {
        assertThat(ExtensionPattern.compile("_" + text).fit(dialled)).isNotNull();
        assertThat(ExtensionPattern.compile(text).fit(dialled)).isNotNull();
    }

    @Property
    void equalPatternsFitTheSame(
            @ForAll("patterns") String first,
            @ForAll("patterns") String second,
            @ForAll("digits") String dialled) {
        var a = ExtensionPattern.compile(first);
        var b = ExtensionPattern.compile(second);
        if (a.equals(b)) {
            assertThat(a.fit(dialled)).isEqualTo(b.fit(dialled));
        }
    }

    @Property
    void everyBeginningOfWhatFitsFitsOrMayStillFit(
            @ForAll("patterns") String text, @ForAll("digits") String dialled) {
        var pattern = ExtensionPattern.compile(text);
        if (pattern.matches(dialled)) {
            for (int i = 0; i < dialled.length(); i++) {
                assertThat(pattern.fit(dialled.substring(0, i)))
                        .isNotEqualTo(ExtensionPattern.Fit.NONE)
                        .isNotEqualTo(ExtensionPattern.Fit.COMPLETE);
            }
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings()
                .withChars("XZN12-[].!")
                .ofMaxLength(6)
                .map(s -> s.length() % 5 == 4 ? s : "_" + s);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withChars("0129").ofMaxLength(6);
    }
}
