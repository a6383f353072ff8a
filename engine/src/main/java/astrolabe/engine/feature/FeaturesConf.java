package astrolabe.engine.feature;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What {@code features.conf} says.
 *
 * @param options those of {@code [general]}
 * @param codes those of {@code [featuremap]}
 * @param applications the features of {@code [applicationmap]}, by name
 * @param groups the further sections, by name: each names features, some under another code
 */
public record FeaturesConf(
        FeatureOptions options,
        FeatureMap codes,
        SequencedMap<String, DynamicFeature> applications,
        SequencedMap<String, List<DynamicFeature>> groups) {

    /** As without the file. */
    public static final FeaturesConf STANDARD =
            new FeaturesConf(
                    FeatureOptions.STANDARD,
                    FeatureMap.STANDARD,
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());

    public FeaturesConf {
        applications = Collections.unmodifiableSequencedMap(applications);
        groups = Collections.unmodifiableSequencedMap(groups);
    }

    /** Reads the file; what is wrong is reported and left out. */
    public static FeaturesConf read(ConfigFile file, Problems problems) {
        SectionReader general = new SectionReader(section(file, "general"), problems);
        FeatureOptions options = FeatureOptions.from(general);
        general.unknown();
        FeatureMap codes = codes(section(file, "featuremap"), problems);
        SequencedMap<String, DynamicFeature> applications =
                applications(section(file, "applicationmap"), problems);
        SequencedMap<String, List<DynamicFeature>> groups = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            String name = section.name();
            switch (name.toLowerCase(Locale.ROOT)) {
                case "general", "featuremap", "applicationmap" -> {
                    // read already
                }
                default -> groups.put(name, group(section, applications, problems));
            }
        }
        return new FeaturesConf(options, codes, applications, groups);
    }

    private static Section section(ConfigFile file, String name) {
        return file.section(name)
                .orElseGet(() -> new Section(name, false, List.of(), List.of(), file.name(), 0));
    }

    private static FeatureMap codes(Section section, Problems problems) {
        SectionReader reader = new SectionReader(section, problems);
        Map<BuiltinFeature, String> codes = new EnumMap<>(BuiltinFeature.class);
        for (BuiltinFeature feature : BuiltinFeature.values()) {
            codes.put(
                    feature,
                    reader.value(
                            feature.key(),
                            feature.standard(),
                            text -> Optional.of(text).filter(Codes::isCode),
                            "not made of digits, * and #",
                            feature.standard().isEmpty() ? "none" : feature.standard()));
        }
        reader.unknown();
        return FeatureMap.of(codes);
    }

    private static SequencedMap<String, DynamicFeature> applications(
            Section section, Problems problems) {
        SequencedMap<String, DynamicFeature> all = new LinkedHashMap<>();
        for (Setting setting : section.settings()) {
            Optional<DynamicFeature> feature = DynamicFeature.parse(setting.key(), setting.value());
            feature.ifPresentOrElse(
                    one -> all.put(setting.key(), one),
                    () ->
                            problems.warn(
                                    setting,
                                    "feature "
                                            + setting.key()
                                            + " is left out: it needs a code, self or peer, and an"
                                            + " application, as *9,self,Playback,beep"));
        }
        return all;
    }

    private static List<DynamicFeature> group(
            Section section, Map<String, DynamicFeature> applications, Problems problems) {
        return section.settings().stream()
                .flatMap(setting -> member(setting, applications, problems).stream())
                .toList();
    }

    private static Optional<DynamicFeature> member(
            Setting setting, Map<String, DynamicFeature> applications, Problems problems) {
        DynamicFeature feature = applications.get(setting.key());
        if (feature == null) {
            problems.warn(setting, "there is no feature " + setting.key() + " in [applicationmap]");
            return Optional.empty();
        }
        if (!Codes.isCode(setting.value())) {
            problems.warn(
                    setting, setting.value() + " is no code; " + setting.key() + " keeps its own");
            return Optional.of(feature);
        }
        return Optional.of(
                setting.value().isEmpty() ? feature : feature.dialledAs(setting.value()));
    }
}
