package astrolabe.engine.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code features.conf}, with everything that can be in it. */
class FeaturesConfTest {

    private final Problems problems = new Problems();

    private FeaturesConf read(String text) {
        ConfigReader reader = new ConfigReader(new MemorySource(Map.of("features.conf", text)));
        return FeaturesConf.read(reader.read("features.conf").orEmpty(problems), problems);
    }

    private List<String> said() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void withoutTheFileEverythingHasItsStandard() {
        FeaturesConf conf = read("");
        assertThat(conf.options().text(FeatureOption.ATXFER_THREEWAY)).isEqualTo("*3");
        assertThat(conf.codes().code(BuiltinFeature.BLIND_TRANSFER)).isEqualTo("#");
        assertThat(conf.codes().code(BuiltinFeature.ATTENDED_TRANSFER)).isEmpty();
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FeatureOption.class)
    void everyOptionIsRead(FeatureOption option) {
        String other = option.parse("17").isPresent() ? "17" : "yes";
        FeaturesConf conf = read("[general]\n" + option.key() + " = " + other + "\n");
        assertThat(conf.options().text(option)).isEqualTo(other);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BuiltinFeature.class)
    void everyCodeIsRead(BuiltinFeature feature) {
        assertThat(read("[featuremap]\n" + feature.key() + " => *77\n").codes().code(feature))
                .isEqualTo("*77");
        assertThat(said()).isEmpty();
    }

    @Test
    void anApplicationHasASideArgumentsAndMusic() {
        FeaturesConf conf =
                read("[applicationmap]\nnear = #9,peer/caller,Playback,\"tt,x\",jazz\n");
        assertThat(conf.applications())
                .containsEntry(
                        "near", new DynamicFeature("near", "#9", true, "Playback", "tt,x", "jazz"));
    }

    @Test
    void aGroupTakesFeaturesOver() {
        FeaturesConf conf =
                read("[applicationmap]\na = *1,self,NoOp\nb = *2,self,NoOp\n[g]\nb =\na = *9\n");
        assertThat(conf.groups().get("g"))
                .extracting(DynamicFeature::name, DynamicFeature::code)
                .containsExactly(tuple("b", "*2"), tuple("a", "*9"));
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndTheRestHolds() {
        FeaturesConf conf =
                read(
                        """
                        [general]
                        featuredigittimeout = soon
                        parkext = 700
                        atxferabort = x
                        [featuremap]
                        blindxfer = #x
                        automon = *1
                        [applicationmap]
                        good = *8,self,NoOp
                        short = *9,self
                        nowhere = *9,somebody,NoOp
                        [group]
                        missing = *7
                        good = away
                        """);
        assertThat(said())
                .hasSize(9)
                .element(0)
                .isEqualTo(
                        "features.conf:2: featuredigittimeout = soon: not a number from 0 to"
                                + " 1000000; using 1000");
        assertThat(said())
                .anyMatch(line -> line.startsWith("features.conf:3: unknown setting"))
                .anyMatch(line -> line.startsWith("features.conf:4: atxferabort = x"))
                .anyMatch(line -> line.startsWith("features.conf:6: blindxfer = #x"))
                .anyMatch(line -> line.startsWith("features.conf:7: unknown setting"))
                .anyMatch(line -> line.startsWith("features.conf:10: feature short"))
                .anyMatch(line -> line.startsWith("features.conf:11: feature nowhere"))
                .anyMatch(line -> line.startsWith("features.conf:13: there is no feature"))
                .anyMatch(line -> line.startsWith("features.conf:14: away is no code"));
        assertThat(conf.applications()).containsOnlyKeys("good");
        assertThat(conf.groups().get("group")).hasSize(1);
    }
}
