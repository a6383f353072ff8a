package astrolabe.engine.feature;

import astrolabe.conf.SectionReader;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The values of the options; those not given have their standard. Immutable. */
public final class FeatureOptions {

    /** Nothing is set. */
    public static final FeatureOptions STANDARD = new FeatureOptions(Map.of());

    private final Map<FeatureOption, String> given;

    private FeatureOptions(Map<FeatureOption, String> given) {
        this.given = Map.copyOf(given);
    }

    /** Those of a section. */
    static FeatureOptions from(SectionReader reader) {
        Map<FeatureOption, String> read = new EnumMap<>(FeatureOption.class);
        for (FeatureOption option : FeatureOption.values()) {
            String value =
                    reader.value(
                            option.key(),
                            option.standard(),
                            option::parse,
                            option.complaint(),
                            option.standard());
            read.put(option, value);
        }
        return new FeatureOptions(read);
    }

    /** The same with another value for one option; nothing when the option can't have it. */
    Optional<FeatureOptions> with(FeatureOption option, String text) {
        return option.parse(text)
                .map(value -> {
                    Map<FeatureOption, String> more = new EnumMap<>(FeatureOption.class);
                    more.putAll(given);
                    more.put(option, value);
                    return new FeatureOptions(more);
                });
    }

    /** The same, with the values that the other has besides. */
    FeatureOptions overlaid(FeatureOptions other) {
        Map<FeatureOption, String> both = new EnumMap<>(FeatureOption.class);
        both.putAll(given);
        both.putAll(other.given);
        return new FeatureOptions(both);
    }

    /** A value as it is written. */
    public String text(FeatureOption option) {
        return given.getOrDefault(option, option.standard());
    }

    int number(FeatureOption option) {
        return Integer.parseInt(text(option));
    }

    Duration seconds(FeatureOption option) {
        return Duration.ofSeconds(number(option));
    }

    Duration milliseconds(FeatureOption option) {
        return Duration.ofMillis(number(option));
    }

    boolean isYes(FeatureOption option) {
        return text(option).equals("yes");
    }
}
