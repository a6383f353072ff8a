package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Property
    void aTreeOfPatternsFindsWhatFitsInTheOrderOfTheList(
            @ForAll("manyPatterns") List<String> texts, @ForAll("dashedDigits") String dialled) {
        var extensions =
                texts.stream().distinct().map(text -> Extension.of("_" + text)).sorted().toList();
        List<String> fitting = new ArrayList<>();
        List<String> possible = new ArrayList<>();
        var tree = new PatternTree(extensions);
        assertThat(tree.fitting(dialled, (e, fit) -> note(fitting, e, fit))).isEmpty();
        assertThat(tree.possible(dialled, (e, fit) -> note(possible, e, fit))).isEmpty();
        assertThat(fitting).isEqualTo(linear(extensions, dialled, false));
        assertThat(possible).isEqualTo(linear(extensions, dialled, true));
    }

    private static Optional<String> note(
            List<String> notes, Extension extension, ExtensionPattern.Fit fit) {
        notes.add(extension.name() + " " + fit);
        return Optional.empty();
    }

    private static List<String> linear(
            List<Extension> extensions, String dialled, boolean beginnings) {
        List<String> found = new ArrayList<>();
        for (var extension : extensions) {
            var fit = extension.pattern().fit(dialled);
            if (fit != ExtensionPattern.Fit.NONE
                    && (beginnings || fit != ExtensionPattern.Fit.BEGINNING)) {
                var _ = note(found, extension, fit);
            }
        }
        return found;
    }

    @Provide
    Arbitrary<String> dashedDigits() {
        return Arbitraries.strings().withChars("0129-").ofMaxLength(6);
    }

    @Provide
    Arbitrary<List<String>> manyPatterns() {
        return Arbitraries.strings().withChars("XZN12-[].!").ofMaxLength(5).list().ofMaxSize(12);
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
